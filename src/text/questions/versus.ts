/** "Red versus amber", "LPB compared with MCB": one question asked of each of the two. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const opposed = /^(.+?)\s+(?:vs\.?|v\.?|versus|compared (?:to|with)|as opposed to)\s+(.+)$/i;

/** A name has no more words than these. */
const mostWords = 5;

type Split = { readonly around: string; readonly side: string };

/** Every way to take the last words of what stands before, or the first of what stands after. */
const splits = (text: string, isBefore: boolean): readonly Split[] => {
	const words = text.trim().split(/\s+/);
	return words.slice(0, mostWords).map((_, at): Split => {
		const cut = isBefore ? words.length - 1 - at : at + 1;
		const [head, tail] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
		return isBefore ? { around: head, side: tail } : { around: tail, side: head };
	});
};

/** A portrait of each of the two compares nothing, and tells where they differ. */
const comparable: ReadonlySet<string> = new Set([
	"items",
	"facts",
	"meetings",
	"coverage",
	"roles",
]);

const isOne = (a: Reading, b: Reading): boolean =>
	a.is === "question" &&
	b.is === "question" &&
	comparable.has(a.question.ask) &&
	a.question.ask === b.question.ask &&
	a.question.subjects.length === b.question.subjects.length;

/** A work stream's portrait says how it was reported, and how much of it is late. */
const isOfStream = (reading: Reading): boolean =>
	reading.is === "question" &&
	reading.question.ask === "about" &&
	reading.question.subjects.length === 1 &&
	reading.question.subjects.every(({ kind }) => kind === "workStream");

const opposedAlone = /^\W*(.+?) (?:vs\.?|v\.?|versus|compared (?:to|with)) (.+?)[\s?.!]*$/i;

const compared =
	/^\W*(?:(?:can|could) you |please |pls )*compare (.+?) (?:and|with|to|against) (.+?)[\s?.!]*$/i;

/** "Compare this and that" asks how each stands. */
const differing =
	/^\W*(?:(?:can you |please )?(?:tell me |explain ))?(?:what(?:['’]?s| is|s| are)|is there)(?: the| a| any)? differences? between (.+?) and (.+?)[\s?.!]*$/i;

const comparedIn = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const differ = differing.exec(text);
	const [, one, other] = compared.exec(text) ?? differ ?? opposedAlone.exec(text) ?? [];
	if (!one || !other) return undefined;
	const texts = [one, other].map((side) => `what is the status of ${side}`);
	const [a, b] = texts.map(read);
	const isOfBodies = [a, b].every(
		(each) => each?.is === "question" && each.question.ask === "about",
	);
	const isMeant = a && b && (isOne(a, b) || (differ && isOfBodies) || [a, b].every(isOfStream));
	return isMeant ? { is: "each", texts } : undefined;
};

/** The fewest words that make two questions of one kind are what is set against each other. */
export const versusIn = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const both = comparedIn(text, read);
	if (both) return both;
	const [, before, after] = opposed.exec(text.replace(/[?.!\s]+$/, "")) ?? [];
	if (!before || !after) return undefined;
	for (const { around: head, side: one } of splits(before, true))
		for (const { around: tail, side: other } of splits(after, false)) {
			const texts = [one, other].map((side) => `${head} ${side} ${tail}`.trim());
			const [a, b] = texts.map(read);
			if (a && b && isOne(a, b)) return { is: "each", texts };
		}
	return undefined;
};
