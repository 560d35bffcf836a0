/**
 * New moons and the sun's longitude after Jean Meeus, Astronomical Algorithms (2nd ed.), ch. 25 and 49: within about
 * a minute for new moons and 0.01° for the sun between 1950 and 2150. Only the lunar table is made from them.
 */

const DEGREE = Math.PI / 180;
const J2000 = 2_451_545;
const DAYS_PER_CENTURY = 36_525;
const SECONDS_PER_DAY = 86_400;

const sin = (degrees: number) => Math.sin(degrees * DEGREE);
const polynomial = (x: number, coefficients: number[]) =>
  coefficients.reduceRight((sum, c) => sum * x + c, 0);

/** Terms of the true new moon (ch. 49): coefficient in days, power of E, multiples of M, M' and F. */
const NEW_MOON_TERMS: [number, number, number, number, number][] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
];

/** Planetary terms A1…A14: amplitude in days, phase and rate per lunation in degrees. */
const PLANETARY_TERMS: [number, number, number][] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** Terrestrial minus universal time in seconds: the polynomials of Espenak and Meeus for 1986–2150. */
function deltaT(jd: number): number {
  const year = 2000 + (jd - J2000) / 365.25;
  const t = year - 2000;
  if (year < 2005) return polynomial(t, [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599]);
  if (year < 2050) return polynomial(t, [62.92, 0.32217, 0.005589]);
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
}

/** The k-th new moon since that of 6 January 2000, as a Julian day in universal time. */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = polynomial(t, [2_451_550.09766, 0, 0.00015437, -0.00000015, 0.00000000073]) + 29.530588861 * k;
  const e = polynomial(t, [1, -0.002516, -0.0000074]);
  const m = polynomial(t, [2.5534, 0, -0.0000014, -0.00000011]) + 29.1053567 * k;
  const mMoon = polynomial(t, [201.5643, 0, 0.0107582, 0.00001238, -0.000000058]) + 385.81693528 * k;
  const f = polynomial(t, [160.7108, 0, -0.0016118, -0.00000227, 0.000000011]) + 390.67050284 * k;
  const node = polynomial(t, [124.7746, 0, 0.0020672, 0.00000215]) - 1.56375588 * k;

  const periodic = NEW_MOON_TERMS.reduce(
    (sum, [days, powerOfE, a, b, c]) => sum + days * e ** powerOfE * sin(a * m + b * mMoon + c * f),
    -0.00017 * sin(node),
  );
  const planetary = PLANETARY_TERMS.reduce((sum, [days, phase, rate], i) => {
    const secular = i === 0 ? -0.009173 * t * t : 0;
    return sum + days * sin(phase + rate * k + secular);
  }, 0);
  const terrestrial = mean + periodic + planetary;
  return terrestrial - deltaT(terrestrial) / SECONDS_PER_DAY;
}

/** Apparent longitude of the sun in degrees, 0–360, at a Julian day in universal time. */
export function sunLongitude(jd: number): number {
  const t = (jd + deltaT(jd) / SECONDS_PER_DAY - J2000) / DAYS_PER_CENTURY;
  const m = polynomial(t, [357.52911, 35_999.05029, -0.0001537]);
  const centre =
    polynomial(t, [1.914602, -0.004817, -0.000014]) * sin(m) +
    polynomial(t, [0.019993, -0.000101]) * sin(2 * m) +
    0.000289 * sin(3 * m);
  const trueLongitude = polynomial(t, [280.46646, 36_000.76983, 0.0003032]) + centre;
  const apparent = trueLongitude - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}
