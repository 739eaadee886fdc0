/**
 * How Meta's pages, other apps and older versions of the same tables write months, where it differs from what the runtime
 * says. Beginnings of long names need no line here.
 */
export const ownMonths: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ar: {
    'كانون الثاني': 1,
    شباط: 2,
    آذار: 3,
    نيسان: 4,
    أيار: 5,
    حزيران: 6,
    تموز: 7,
    آب: 8,
    أيلول: 9,
    'تشرين الأول': 10,
    'تشرين الثاني': 11,
    'كانون الأول': 12,
  },
  'de-AT': { jänner: 1, jän: 1, feber: 2 },
  en: { sept: 9 },
  id: { agt: 8, agust: 8, nop: 11, nopember: 11, pebruari: 2 },
  nl: { mrt: 3, mar: 3 },
  vi: Object.fromEntries(Array.from({ length: 12 }, (_, month) => [`tháng ${month + 1}`, month + 1])),
};

/** Words between the parts of a date that the runtime's formats do not have. */
export const ownWords: readonly string[] =
  't z at um om à as a la las le el los il alle ore ora den der del de do da di kl klo klokken uhr godz o u na w v в о на luc vao'.split(
    ' ',
  );
