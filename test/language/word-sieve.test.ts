import { expect, test } from "vitest";
import { sievedWords, sieveOf } from "../../src/language/names/sieve.ts";

const words = Array.from({ length: 400 }, (_, n) => `word${(n * 7919).toString(36)}`);
/** Some with few words, some with more than a sieve can tell apart. */
const lists = Array.from(
	{ length: 300 },
	(_, n) => new Set(words.filter((_, at) => (at * 31 + n * 17) % 97 < (n % 5 === 0 ? 60 : 6))),
);
const having = sieveOf(lists, sievedWords);

test("every list that has a word is among those that may have it, in their order", () => {
	for (const word of words) {
		const found = having(word);
		const wanted = lists.filter((list) => list.has(word));
		expect(found.filter((list) => list.has(word))).toEqual(wanted);
	}
});

test("few are among them that have not, where they have few words", () => {
	const small = lists.filter(({ size }) => size < 40);
	const among = sieveOf(small, sievedWords);
	const vain = Array.from({ length: 200 }, (_, n) => among(`else${n}`).length);
	const share = vain.reduce((sum, each) => sum + each, 0) / (vain.length * small.length);
	expect(share).toBeLessThan(0.02);
});

test("no lists have nothing", () => expect(sieveOf([], sievedWords)("word")).toEqual([]));
