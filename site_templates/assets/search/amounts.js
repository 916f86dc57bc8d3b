/* Sums of money in words, symbols and Korean units: "$500 billion", "500bn dollars", "2조 원", "5천억원", "up to 2 trillion KRW". */
"use strict";

const UNITS = Object.entries({
  USD: "us dollars?|us\\$|usd|dollars?|\\$|달러|불", KRW: "korean won|krw|won|₩|￦|원", EUR: "euros?|eur|€|유로", JPY: "yen|jpy|엔",
  CNY: "yuan|renminbi|rmb|cny|위안", GBP: "pounds?|gbp|£|파운드", INR: "rupees?|inr|₹|루피", "JPY|CNY": "¥",
});
const SCALES = { thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, mio: 1e6, m: 1e6, billion: 1e9, bn: 1e9, b: 1e9, trillion: 1e12, tn: 1e12, trn: 1e12, t: 1e12, lakh: 1e5, crore: 1e7 };
const KOREAN = { 십: 10, 백: 100, 천: 1000, 만: 1e4, 억: 1e8, 조: 1e12 };

const _UNIT = UNITS.map(([, words]) => words).join("|");
const _NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
const _PART = `(?:${_NUMBER})\\s*[십백천]?\\s*[만억조]`;
const _END = "(?:에서|으로|에|을|를|은|는|이|가|의|로|도|만|짜리|규모)?(?![가-힣\\p{L}\\p{N}])";
const IN_KOREAN = new RegExp(`(${_PART}(?:\\s*${_PART})*(?:\\s*${_NUMBER}(?=\\s*(?:원|달러)))?|${_NUMBER}\\s*[백천])\\s*(${_UNIT})?${_END}`, "giu");
const IN_LATIN = new RegExp(`(?<![\\p{L}\\p{N}])(${_UNIT})?\\s*(${_NUMBER})[\\s-]*(${Object.keys(SCALES).join("|")})?(?![a-z])\\s*(${_UNIT})?${_END}`, "giu");
const AS_STATED = /(\d+(?:\.\d+)?)(?: ([a-z]+))?(?: to (\d+(?:\.\d+)?))?(?: ([a-z]+))? ([A-Z]{3})(?: |$)/;

/** The currencies that a word may mean; null for no word. */
function unitOf(word) {
  const found = word && UNITS.find(([, words]) => new RegExp(`^(?:${words})$`, "i").test(word));
  return found ? found[0].split("|") : null;
}

function koreanNumber(text) {
  let sum = 0;
  for (const [, number, tens, scale] of text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*([십백천]?)\s*([만억조]?)/g)) sum += Number(number.replaceAll(",", "")) * (KOREAN[tens] ?? 1) * (KOREAN[scale] ?? 1);
  return sum;
}

/** The sums in a query: {sums: [{value, units}], rest: the query without them}. A bare number is none. */
function sumsIn(query) {
  const sums = [];
  let rest = query.normalize("NFKC").replace(IN_KOREAN, (_, number, unit) => {
    sums.push({ value: koreanNumber(number), units: unitOf(unit) });
    return " ";
  });
  rest = rest.replace(IN_LATIN, (whole, before, number, scale, after) => {
    if (!scale && !before && !after) return whole;
    sums.push({ value: Number(number.replaceAll(",", "")) * (SCALES[scale?.toLowerCase()] ?? 1), units: unitOf(before ?? after) });
    return " ";
  });
  return { sums, rest };
}

/** A sum as a sheet states it, `up to 2 to 2.5 trillion KRW`: {values, unit}, or null. */
function stated(amount) {
  const found = AS_STATED.exec(amount);
  if (!found) return null;
  const [, low, lowScale, high, scale, unit] = found;
  const values = [Number(low) * (SCALES[lowScale ?? scale] ?? 1)];
  return { values: high ? [...values, Number(high) * (SCALES[scale ?? lowScale] ?? 1)] : values, unit };
}

/** Whether a stated sum is the one looked for. */
function isSum(sum, amount) {
  return (!sum.units || sum.units.includes(amount.unit)) && amount.values.some((value) => Math.abs(value - sum.value) <= value * 1e-9);
}
