/** "Drop the forum one", "take Marian's out", after a list: what it is to leave out, as "except" says it. */

const polite = "(?:(?:please|pls|just|can you|could you|let['’]?s|you can) )*";
const takes =
	"(?:drop|leave out|take out|take away|take off|knock off|strip out|filter out|skip|lose|ignore|forget(?: about)?|disregard|exclude|omit|never mind(?: about)?|i don['’]?t (?:need|want|care about)|don['’]?t (?:show|include|count))";
const first = new RegExp(`^\\W*${polite}${takes} (?=\\S)`, "i");
/** "Without a date" lacks one; "without the board's" leaves them out. */
const without =
	/^\W*(?:(?:all )?without|minus|less|not) (?=(?:the|our|my|his|her|their) |[\w’'-]+(?: [\w’'-]+){0,3}['’]s\b)/i;
const around = new RegExp(
	`^\\W*${polite}(?:leave|take|strip|knock|filter|get) (.+?) (?:out|off|away)(?: of (?:it|that|this|the list))?\\W*$`,
	"i",
);
const tail = / (?:off|out|away|from (?:it|that|this|the list|there))\W*$/i;

export const asLess = (text: string): string => {
	const said = around.exec(text)?.[1];
	if (said !== undefined) return `except ${said}`;
	if (without.test(text)) return text.replace(without, "except ");
	return first.test(text) ? text.replace(first, "except ").replace(tail, "") : text;
};
