/**
 * The same words with a typewriter's marks, where a telephone put in curly ones by itself. One such mark holds a whole
 * question in wider characters, for which every pattern that reads it is compiled once more: a third of a second for
 * whoever asks so first, and 18 MB for good.
 */
const asTyped: readonly (readonly [RegExp, string])[] = [
	[/[\u2018\u2019\u201B\u02BC\u2032]/g, "'"],
	[/[\u201C-\u201F\u2033]/g, '"'],
	[/(?<=\s)[\u2010-\u2015](?=\s)/g, "-"],
	[/\u2026/g, "..."],
];

/** Pictures beside words say nothing that is asked. */
const pictures =
	/(?![©®™])\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\uFE0F\u200D])*/gu;

export const typewritten = (text: string): string => {
	const typed = asTyped.reduce((words, [mark, plain]) => words.replace(mark, plain), text);
	const plain = /[\p{L}\p{N}]/u.test(typed) ? typed.replace(pictures, " ") : typed;
	// What is replaced within wide characters stays as wide, and is narrow once it is put together anew.
	return [...plain].join("");
};
