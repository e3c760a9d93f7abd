/** Turns of speech for what is yet to come or yet to be done, in the words that say the same plainly. */
export const toCome: readonly (readonly [RegExp, string])[] = [
	// "Any guidance on the way" is yet to come.
	[
		/\b(?:on (?:the|its|their) way|in the (?:pipeline|offing|post)|in the works)(?=\W*$)/gi,
		"coming",
	],
	// "What has it got to do before it starts": it does nothing after that here.
	[
		/(?<=\b(?:to do|open|outstanding|left)) (?:before|until|till) (?:it|they|that) (?:(?:actually|can|even) )*(?:starts?|begins?|kicks? off|gets? (?:going|started))(?=\W*$)/gi,
		"",
	],
	// "What are the boroughs meant to send us".
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)what (?:is|are|was|were) (?!(?:it|that|this|they|we|i|you|he|she)\b)((?:[\w’'&-]+ ){1,4})(?:meant|supposed|expected|down) to (?!be\b)(?:\w+)(?: (?:us|me|them|for us|about it))*(?=\W*$)/gi,
		"$1what has $2got to do",
	],
];
