/**
 * A short mark of some words, for where the words themselves may not stand or have no room.
 * The same words always have the same mark; others have it only by a great chance.
 */

/** Two of 32 bits, each stirred on its own. */
export const digestOf = (words: string): string => {
	let one = 0xdeadbeef;
	let other = 0x41c6ce57;
	for (const letter of words) {
		const code = letter.codePointAt(0) ?? 0;
		one = Math.imul(one ^ code, 2_654_435_761);
		other = Math.imul(other ^ code, 1_597_334_677);
	}
	one =
		Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
	other =
		Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
	const hex = (half: number) => (half >>> 0).toString(16).padStart(8, "0");
	return `${hex(other)}${hex(one)}`;
};
