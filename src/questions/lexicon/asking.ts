/** What is asked: who, when, where, why, how many, how long, and whether. */
export const asking = {
	who: "who|whom|who else|anyone else|someone|somebody|anyone|anybody|everyone|everybody|name|people|person",
	whose: "whose|whose job|whose is",
	when: "when|wen|date|which day|by when|day",
	clock: "what time|time|hour",
	where: "where|place|venue|room|building",
	why: "why|y|reason|because|how come|wrong",
	count: "how many|how many of|number|number of|count|how much",
	howLong: "how long|how many day|since when",
	howLate: "how late|how overdue|by how much",
	howOften: "how often",
	untilWhen: "until when",
	whether: "whether|is it true|right|is that right|true",
	list: "list|show|all|every|list of|give me|whole|everything|both|each|all of",
	any: "any|anything|something|any of|nothing",
	which: "which|what|which one|wot|wat",
	how: "how|how is|how are",
	note: "told|say|said|know|mean|called|call|remind|code|reference",
	about:
		"about|tell me about|what is|who is|who are|what are|summary|summary of|briefing|to do with|mention",
	help: "command",
} as const;
