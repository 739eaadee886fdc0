import type { Region } from '../model/values.ts';

/** European Union, and the three other states of the European Economic Area. */
const eu = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO';
/** Parts of EU states with codes of their own: Aland, the French overseas departments and Saint Martin. EL is the EU's own code of Greece. */
const euParts = 'EL AX GF GP MQ RE YT MF';

const regionByCode: ReadonlyMap<string, Region> = new Map<string, Region>([
  ...[...eu.split(' '), ...euParts.split(' ')].map((code): [string, Region] => [code, 'eu']),
  ['GB', 'uk'],
  ['UK', 'uk'],
  ['CH', 'ch'],
  ...['US', 'AS', 'GU', 'MP', 'PR', 'UM', 'VI'].map((code): [string, Region] => [code, 'us']),
  ['BR', 'br'],
  ['CA', 'ca'],
  ['HK', 'hk'],
]);

/** Every other ISO 3166-1 alpha-2 code: the rest of the world. */
const others =
  'AD AE AF AG AI AL AM AO AQ AR AU AW AZ BA BB BD BF BH BI BJ BL BM BN BO BQ BS BT BV BW BY BZ CC CD CF CG CI CK CL CM CN CO CR CU CV CW CX DJ DM DO DZ EC EG EH ER ET FJ FK FM FO GA GD GE GG GH GI GL GM GN GQ GS GT GW GY HM HN HT ID IL IM IN IO IQ IR JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LK LR LS LY MA MC MD ME MG MH MK ML MM MN MO MR MS MU MV MW MX MY MZ NA NC NE NF NG NI NP NR NU NZ OM PA PE PF PG PH PK PM PN PS PW PY QA RS RU RW SA SB SC SD SG SH SJ SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UY UZ VA VC VE VG VN VU WF WS XK YE ZA ZM ZW';
const otherCodes: ReadonlySet<string> = new Set(others.split(' '));

/** Region of an ISO 3166-1 alpha-2 country code in any case; null where there is no such country. */
export function regionOfCountry(code: string): Region | null {
  const upper = code.toUpperCase();
  return regionByCode.get(upper) ?? (otherCodes.has(upper) ? 'other' : null);
}
