import { isEnglish } from '../../analysis/number-words.ts';

/** English words by which news tells of one matter: who has one of them may tell of it in words of its own. */
const MATTERS: readonly RegExp[] = [
  /\b(?:power|electric\p{L}*|blackouts?|outages?|darkness)\b/iu,
  /\b(?:aftershocks?|tremors|(?:second|another|later) (?:earth)?(?:quake|shock|tremor))\b/iu,
  /\b(?:prison|jail\p{L}*|behind bars|years? in (?:custody|detention))\b/iu,
  /\b(?:blasts?|explosions?|explod\p{L}+|bomb(?:s|ed|ing)?)\b/iu,
  /\b(?:resign(?:s|ed|ing|ation)?|step(?:s|ped|ping)? down)\b/iu,
];

/** The matters that words touch, each as what finds it in other words; none in other languages than English. */
export function listMatters(words: string, language?: string): readonly RegExp[] {
  return isEnglish(language) ? MATTERS.filter((matter) => matter.test(words)) : [];
}
