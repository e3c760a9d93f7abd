/** "Which secretary has most boards", "everyone who chairs something", "how many organisations are on it", "the headlines": who serves where and how things stand, in the plain question. */
export const turnsOfOffices: readonly (readonly [RegExp, string])[] = [
	[
		/^(\W*)(?:(?:give|show|get|tell)(?: me| us)? |what(?:['’]s| are| is) )?(?:the |some )?(?:main |key |top )?headlines(?=(?: (?:for|on|of|from|at)\b.*)?(?: please| pls)?[\s?.!]*$)/gi,
		"$1give me a summary",
	],
	[
		/\bhow many (organisations|bodies|agencies|partners)(?: (?:are|is) there| are| sit| have seats| serve)* on (?=\S)/gi,
		"which $1 are on ",
	],
	[
		/\b(?:which|what) (secretary|clerk|chair) (?:looks after|has|serves|does|runs|covers|supports|is on) (?:the )?most (?=boards?\b|groups?\b|committees?\b|panels?\b)/gi,
		"who is $1 of the most ",
	],
	[
		/^(\W*)(?:list|show|who is)(?: me| us)? (?:everyone|everybody|all(?: the)? people|anyone) who (?:chairs|is (?:a |the )?chair of) (?:something|anything|a board|one|any(?: of the)? boards?)(?=\W*$)/gi,
		"$1list the chairs",
	],
];
