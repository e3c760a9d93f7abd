/** Greetings and thanks: they ask nothing, and get a word back rather than facts. */
import type { Clause, Piece } from "./pieces.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const thanking = words(
	"thanks thank thx ta cheers cheer thankyou appreciated ok okay great good perfect brilliant lovely excellent cool nice fine wonderful super noted understood sorted lol haha bye goodbye fab ace",
);
const greeting = words("hi hello hey hiya morning afternoon evening greetings yo");
const filler = words(
	"you so much very all that that's thats is it's its a an the lot many again there team everyone folks for now then no worries worrie worry hmm ah oh got it help helpful really and well convenor job one bot this to see day have nothing no nope else been were you've youve your lifesaver star legend",
);

/** "So that's fine?" asks whether it is. */
const asksWhether =
	/^\W*so (?:that|it)(?:['’]?s| is) (?:all )?(?:fine|good|ok|okay|great)\b.*\?\W*$/i;

/** Is this nothing but a courtesy, and which? Names of things are never one. */
export const courtesyIn = ({ text, words: said }: Clause): "greeting" | "thanks" | undefined => {
	if (asksWhether.test(text)) return undefined;
	const keys = said.map(({ key }) => key);
	const isAll = keys.every((key) => thanking.has(key) || greeting.has(key) || filler.has(key));
	if (keys.length === 0 || !isAll) return undefined;
	if (keys.some((key) => greeting.has(key))) return "greeting";
	const plain = /^(no (?:worries|worrie|worry)|got it|(?:ok )?see you(?: then| later)?)$/.test(
		keys.join(" "),
	);
	return plain || keys.some((key) => thanking.has(key)) ? "thanks" : undefined;
};

/** "Got a sec?" asks nothing, although "sec" alone would ask for a secretary. */
const isPoliteness = ({ keys }: Clause, pieces: readonly Piece[]): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "ignorable" && piece.from === 0 && piece.to === keys.length && keys.length > 1,
	);

/** Every word is one that carries nothing. */
export const asksNothing = (clause: Clause, pieces: readonly Piece[]): boolean => {
	const says =
		isPoliteness(clause, pieces) ||
		pieces.every((piece) => piece.is === "ignorable" || piece.is === "unread");
	return (
		says &&
		clause.keys.every((_, at) =>
			pieces.some((p) => p.is === "ignorable" && p.from <= at && at < p.to),
		)
	);
};
