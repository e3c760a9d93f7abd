/** What is asked: who, when, where, why, how many, how long, and whether. */
export const asking = {
	who: "who|whom|who else|anyone else|which person|which people|someone|somebody|anyone|anybody|everyone|everybody|name|people|person|wo",
	whose: "whose|whose job|whose is",
	when: "when|wen|date|which day|what day|what date|which date|by when|day|which month|what month|which week",
	clock: "what time|time|hour|start time",
	where:
		"where|place|venue|room|location|which room|which hall|building|whereabouts|in person|online|by phone|remote|remotely",
	why: "why|y|reason|because|how come|explain|cause|behind it|wrong|went wrong",
	count: "how many|how many of|number|number of|count|total|how much",
	howLong:
		"how long|how far off|how many day|how many week|how soon|how long until|since when|how long ago",
	howLate: "how late|how overdue|how far behind|by how much|how much late|how long overdue",
	howOften: "how often|regularly|frequency|how frequently|how regularly",
	untilWhen: "until when|how long for|till when",
	whether: "whether|is it true|right|correct|is that right|true",
	list: "list|show|all|every|list of|give me|full|whole|rundown|everything|both|each|all of",
	any: "any|anything|something|any of|nothing",
	which: "which|what|which one|wot|wat|what one",
	how: "how|how is|how are|hw",
	note: "told|say|said|know|mean|called|call|stand for|remind|code|reference",
	about:
		"about|tell me about|what is|who is|who are|what are|everything about|describe|purpose|background|summary|summary of|brief|briefing|overview|story|to do with|mention|mentioning|detail|details|more about|bit about",
	help: "help|what can you do|what can i ask|how do you work|command",
} as const;
