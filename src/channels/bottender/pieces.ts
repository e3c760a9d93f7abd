/** A long answer in several messages, none longer than its surface takes: by whole lines, as far as they go. */

/** A photo, a sticker or a voice: nobody is left waiting for an answer to it. */
export const wordsOnly = "I read words only. Ask me in writing, such as “when do we next meet?”";

/** Never inside a surrogate pair: a surface may refuse the whole message for half of one. */
export const cutTo = (text: string, most: number): string =>
	text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;

/** Up to so many characters of a line, at a space where there is one, and never inside a surrogate pair. */
const firstOf = (line: string, most: number): string => {
	const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
	const space = cut.lastIndexOf(" ");
	return space > most / 2 ? cut.slice(0, space) : cut;
};

const shortened = (line: string, most: number): readonly string[] => {
	if (line.length <= most) return [line];
	const first = firstOf(line, most);
	return [first, ...shortened(line.slice(first.length).trimStart(), most)];
};

export const piecesOf = (text: string, most: number): readonly string[] => {
	const pieces: string[] = [];
	for (const line of text.split("\n").flatMap((each) => shortened(each, most))) {
		const last = pieces.at(-1);
		if (last !== undefined && last.length + 1 + line.length <= most)
			pieces[pieces.length - 1] = `${last}\n${line}`;
		else pieces.push(line);
	}
	// A surface takes no message without words.
	return pieces.filter((piece) => piece.trim() !== "");
};

/** No more messages than a surface takes at once: the last then says that something is left. */
export const fewPieces = (
	text: string,
	{ most, pieces: atOnce }: { readonly most: number; readonly pieces: number },
): readonly string[] => {
	const pieces = piecesOf(text, most);
	if (pieces.length <= atOnce) return pieces;
	const rest = "… the rest does not fit here. Ask about less at a time.";
	const last = firstOf(pieces[atOnce - 1] ?? "", most - rest.length - 1);
	return [...pieces.slice(0, atOnce - 1), `${last}\n${rest}`];
};
