/** What a refusal quotes are the asker's own words, whatever they were read as: "has to" may have been read as "is supposed to". */

const isOfWord = /[\p{L}\p{N}]/u;
const special = /[.*+?^${}()|[\]\\]/g;

/** "Week" was typed "weeks": the whole of each word that it stands in. */
const wholeWords = (text: string, at: number, length: number): string => {
	let [from, to] = [at, at + length];
	while (from > 0 && isOfWord.test(text[from - 1] ?? "")) from -= 1;
	while (to < text.length && isOfWord.test(text[to] ?? "")) to += 1;
	return text.slice(from, to);
};

const typedAs = (words: string, text: string): readonly string[] => {
	const plain = words.trim().replace(special, "\\$&");
	const apart = new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, "iu").exec(text);
	if (apart) return [apart[0]];
	const at = text.toLowerCase().indexOf(words.trim().toLowerCase());
	return at < 0 ? [] : [wholeWords(text, at, words.trim().length)];
};

/** So much is quoted where none of what was read was typed. */
const mostQuoted = 60;

export const asTyped = (words: readonly string[], text: string): readonly string[] => {
	const typed = [...new Set(words.flatMap((each) => typedAs(each, text)))];
	if (typed.length > 0) return typed;
	const whole = text.trim();
	return whole.length > 0 && whole.length <= mostQuoted ? [whole] : words;
};

const askedBack = /(?<=\bIs “)[^”]*(?=” about this\?$)/;

/** "Is “who has got it” about this?" has the words that were typed: "whos got it". */
export const askedAsTyped = (question: string, text: string): string => {
	const quoted = askedBack.exec(question)?.[0];
	const isTyped = quoted === undefined || text.toLowerCase().includes(quoted.toLowerCase());
	return isTyped || text.length > mostQuoted
		? question
		: question.replace(askedBack, () => text.trim());
};
