/** "Recruitment", "recruiting" and "recruited" say "recruit": the same word, differently bent. */

const endings = /(ations?|ments?|ings?|ions?|ed|er|or|al|es|e)$/;

/** The part of a word that its forms share; short words stay whole. */
export const stemOf = (key: string): string => {
	if (key.length < 6) return key.length === 5 ? key.replace(/e$/, "") : key;
	const stem = key.replace(endings, "");
	return stem.length >= 4 ? stem.replace(/(.)\1$/, "$1") : key;
};
