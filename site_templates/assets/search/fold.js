/* Text → the form in which names are compared. Hangul becomes the letters that are typed for it, so that a half-typed
   syllable is a beginning (카캉 of 카카오), and the initials alone (ㅋㅋㅇ) can be told. */
"use strict";

const INITIALS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const FINALS = "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
const LETTERS = new Map([[0x1100, INITIALS], [0x1161, VOWELS], [0x11a8, FINALS]]
  .flatMap(([first, letters]) => letters.map((letter, n) => [String.fromCharCode(first + n), letter])));
// On a Korean keyboard, the key that types r also types ㄱ: what was typed in the wrong mode is turned back.
const KEYS = new Map([..."rRseEfaqQtTdwWczxvgkoiOjpuPhynbml"].map((key, n) => [key, "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ"[n]]));
const KEY_OF = new Map([...KEYS].map(([key, letter]) => [letter, key.toLowerCase()]));
const PARTICLES = ["에서는", "에게서", "으로는", "이라고", "에서", "에게", "으로", "이라", "라고", "까지", "부터", "처럼", "보다", "한테", "하고", "이랑", "께서", "와의", "과의",
  "이나", "에는", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "로", "도", "만", "랑", "나"];

const ASCII = /^[\x00-\x7f]*$/;
const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/;
const CONSONANTS = /^[^ㅏ-ㅣ]*[ㄱ-ㅎ][^ㅏ-ㅣ]*$/;

/** Compatibility forms, case and accents made one; Hangul in syllables. As `folded` in exports/texts.py. */
function plain(text) {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
}

/** As `plain`, Hangul in letters. */
function folded(text) {
  const same = plain(text);
  return HANGUL.test(same) ? same.normalize("NFD").replace(/[\u1100-\u11ff]/g, (jamo) => LETTERS.get(jamo) ?? jamo) : same;
}

/** The words of a text as typed; `'s` is no word. */
function wordsOf(text) {
  return text.normalize("NFKC").replace(/(\p{L})['’]s(?!\p{L})/gu, "$1").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The words of a text, folded. Most texts are plain ASCII, where this is quick. */
function foldedWords(text) {
  return ASCII.test(text) && !text.includes("'") ? text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean) : wordsOf(text).map(folded);
}

/** Each Korean syllable by its initial: SK하이닉스 → skㅎㅇㄴㅅ. Empty for a word without any. */
function initials(word) {
  if (!/[\uac00-\ud7a3]/.test(word)) return "";
  return [...plain(word)].map((char) => (char >= "가" && char <= "힣" ? INITIALS[Math.floor((char.charCodeAt(0) - 0xac00) / 588)] : char)).join("");
}

/** The word without its Korean particle (카카오는 → 카카오), or the empty text. */
function bare(word) {
  const particle = PARTICLES.find((ending) => word.endsWith(ending) && word.length - ending.length >= 2);
  return particle ? word.slice(0, -particle.length) : "";
}

/** What was typed in the other keyboard mode: zkzkdh → 카카오 in letters, ㅏㅁㅏㅐ → kakao. Empty if nothing changes. */
function retyped(word) {
  const letters = folded(word);
  const other = HANGUL.test(letters) ? [...letters].map((letter) => KEY_OF.get(letter) ?? letter) : [...word].map((key) => KEYS.get(key) ?? KEYS.get(key.toLowerCase()) ?? key);
  return other.join("") === letters ? "" : other.join("");
}
