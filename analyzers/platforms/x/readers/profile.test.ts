import { describe, expect, it } from 'vitest';
import {
  accountFile,
  audienceLabel,
  dataFiles,
  type Files,
  readX,
} from '../../../../tests/fixtures/x/read.ts';
import { owner } from '../../../../tests/fixtures/x/tweet.ts';

async function linesOf(
  files: Readonly<Record<string, readonly unknown[]>>,
  more: Files = new Map(),
): Promise<readonly string[]> {
  const { items } = await readX(new Map([...dataFiles(files), ...more]));
  return items
    .map(({ kind, subject, text, shownTo }) => `${kind} ${subject} ${text}: ${audienceLabel(shownTo)}`)
    .sort();
}

describe('the profile', () => {
  const photos = {
    avatarMediaUrl: 'https://pbs.twimg.com/profile_images/1000/abCDefGH.jpg',
    headerMediaUrl: `https://pbs.twimg.com/profile_banners/${owner.id}/1700000000`,
  };

  it('gives each field that is filled, public whatever the account', async () => {
    const description = { bio: 'Bees.', website: 'https://t.co/x', location: 'Utrecht' };
    expect(await linesOf({ profile: [{ profile: { description } }] })).toEqual([
      'profile profile Bees.: public platform-rule',
      'profile profile Utrecht: public platform-rule',
      'profile profile https://t.co/x: public platform-rule',
    ]);
  });

  it('gives nothing for empty fields', async () => {
    expect(
      await linesOf({ profile: [{ profile: { description: { bio: '', website: ' ', location: '' } } }] }),
    ).toEqual([]);
  });

  it('finds picture and header by the account id', async () => {
    const paths = [
      `data/profile_media/${owner.id}-abCDefGH.jpg`,
      `data/profile_media/${owner.id}-1700000000.jpg`,
    ];
    const files = new Map([...dataFiles({ account: accountFile, profile: [{ profile: photos }] })]);
    for (const path of paths) files.set(path, 'jpg');
    const { items } = await readX(files);
    const found = items.filter(({ kind }) => kind === 'profile-photo');
    expect(found.map(({ media: [ref] }) => ref?.entry)).toEqual(paths);
    expect(found.every(({ subject }) => subject === 'profile')).toBe(true);
  });

  it("makes nothing of X's own picture for accounts without one", async () => {
    const avatarMediaUrl = 'https://abs.twimg.com/sticky/default_profile_images/default_profile.png';
    expect(await linesOf({ profile: [{ profile: { avatarMediaUrl } }] })).toEqual([]);
  });

  it('gives the professional data that are shown', async () => {
    const professionalData = {
      professionalType: 'Creator',
      categories: [
        { categoryName: 'Beekeeper', setToDisplay: true },
        { categoryName: 'Poet', setToDisplay: false },
        { categoryName: 'Diver' },
      ],
      locationSpotlight: [{ id: '5', city: 'Utrecht', phone: '+31 30 0000000' }, {}],
      linkSpotlight: [{ link: 'https://example.org' }],
    };
    expect(await linesOf({ 'professional-data': [{ professionalData }] })).toEqual([
      'profile profile Beekeeper: public platform-rule',
      'profile profile Utrecht\n+31 30 0000000: public platform-rule',
      'profile profile https://example.org: public platform-rule',
    ]);
  });

  it('gives a row of the expanded profile an item, and an empty one none', async () => {
    expect(await linesOf({ 'expanded-profile': [{ expandedProfile: {} }] })).toEqual([]);
    const expandedProfile = {
      workHistory: [{ companyName: 'Hive Ltd', title: 'Keeper' }, { companyName: 'Farm' }],
    };
    expect(await linesOf({ 'expanded-profile': [{ expandedProfile }] })).toHaveLength(2);
  });
});

describe('the account', () => {
  it('gives name and handle to everybody, the e-mail address to nobody', async () => {
    const account = [
      { account: { email: 'ada@example.org', username: 'ada', accountDisplayName: 'Ada', accountId: '1' } },
    ];
    expect(await linesOf({ account })).toEqual([
      'profile contact-data ada@example.org: private platform-rule',
      'profile profile Ada: public platform-rule',
      'profile profile ada: public platform-rule',
    ]);
  });

  it('gives telephone number and birth date as contact data; the birth date to nobody knows whom', async () => {
    expect(
      await linesOf({
        'phone-number': [{ device: { phoneNumber: '+31 6 00000000' } }],
        ageinfo: [{ ageMeta: { ageInfo: { age: ['34'], birthDate: '1992-01-31' } } }],
      }),
    ).toEqual([
      'profile contact-data +31 6 00000000: private platform-rule',
      'profile contact-data 1992-01-31: unknown none',
    ]);
  });

  it('gives each address of the history once, the present one not again', async () => {
    const account = [{ account: { email: 'c@example.org', accountId: '1' } }];
    const change = (changedFrom: string | undefined, changedTo: string): unknown => ({
      emailAddressChange: {
        accountId: '1',
        emailChange: { changedAt: '2020-01-01T00:00:00.000Z', changedFrom, changedTo },
      },
    });
    const history = [
      change(undefined, 'a@example.org'),
      change('a@example.org', 'b@example.org'),
      change('b@example.org', 'c@example.org'),
    ];
    expect(await linesOf({ account, 'email-address-change': history })).toEqual(
      ['a', 'b', 'c'].map((name) => `profile contact-data ${name}@example.org: private platform-rule`),
    );
  });
});

describe('former handles', () => {
  const change = (changedFrom: string, changedTo: string, changedAt: string): unknown => ({
    screenNameChange: { accountId: '1', screenNameChange: { changedAt, changedFrom, changedTo } },
  });

  it('are public until they were given up', async () => {
    const files = dataFiles({ 'screen-name-change': [change('old', 'new', '2014-06-01T00:00:00.000Z')] });
    expect((await readX(files)).items).toMatchObject([
      {
        kind: 'profile',
        subject: 'profile',
        text: 'old',
        shownTo: {
          value: 'public',
          basis: 'platform-rule',
          ended: { at: Date.UTC(2014, 5, 1), now: 'private' },
        },
      },
    ]);
  });

  it('end with their last use, and are none where they are in use again', async () => {
    const account = [{ account: { accountId: '1', username: 'home' } }];
    const changes = [
      change('home', 'away', '2014-06-01T00:00:00.000Z'),
      change('away', 'far', '2015-06-01T00:00:00.000Z'),
      change('far', 'away', '2016-06-01T00:00:00.000Z'),
      change('away', 'home', '2017-06-01T00:00:00.000Z'),
    ];
    const { items } = await readX(dataFiles({ account, 'screen-name-change': changes }));
    const former = items.flatMap(({ text, shownTo: { ended } }) =>
      ended === undefined ? [] : [[text, ended.at]],
    );
    expect(former).toEqual([
      ['away', Date.UTC(2017, 5, 1)],
      ['far', Date.UTC(2016, 5, 1)],
    ]);
  });

  it('of 2018 with times in seconds are dated', async () => {
    const { items } = await readX(dataFiles({ 'screen-name-change': [change('old', 'new', '1530000000')] }));
    expect(items[0]?.shownTo.ended?.at).toBe(1_530_000_000_000);
  });
});
