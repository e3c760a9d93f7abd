/**
 * A person in nine letters at most, where there is no room for a handle.
 * They are always the same ones, and name nobody to whoever does not see that person.
 */

const digest = (id: string, seed: number, by: number): number => {
	let mixed = seed;
	for (const letter of id) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), by) >>> 0;
	return (mixed ^ (mixed >>> 15)) >>> 0;
};

/** Two digests, that two of a million people are not of one mark. */
export const personMark = (id: string): string => {
	const [one, other] = [digest(id, 0x811c9dc5, 0x01000193), digest(id, 0xdeadbeef, 2_654_435_761)];
	return `${one.toString(36)}${(other % 1_296).toString(36)}`;
};
