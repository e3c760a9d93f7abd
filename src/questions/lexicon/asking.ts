/** What is asked: who, when, where, why, how many, how long, and whether. */
export const asking = {
	who: "who|whom|who all|who else|which person|which people|what people|anyone|anybody|anyone else|someone|somebody|everyone|everybody|people|person|name of|name|names|who exactly|folk|folks",
	whose: "whose|whose job|who does it belong to|whose is",
	when: "when|wen|whens|what date|which date|date|which day|what day|by when|how soon|when exactly|when abouts|what month|which month|which week|date of|day",
	clock:
		"what time|which time|time|what hour|start time|starting time|kick off|kicks off|time of day",
	where:
		"where|wheres|whereabouts|which room|what room|room|venue|location|place|building|what place|which place|held at|in person|online|dial in|link",
	why: "why|y|whys|reason|reasons|reason for|because|how come|cause|cause of|explain|whats wrong|what is wrong|wrong|wrong with|what happened with|whats up|what is up|grounds|what for",
	count:
		"how many|how many of|number of|number|count|count of|how much|total|total number of|in total|tally",
	howLong:
		"how long|how many day|how many week|how many month|since when|for how long|how old|how long ago|length|how long is|how long has",
	howSoon:
		"how long until|how long till|how long before|how many day until|how many day till|how many day to|day until|day till|how soon|how many week until|how many week till|how far off is|how far away is|countdown",
	howLate:
		"how late|how overdue|how far behind|by how much|how much late|how many day late|how far off|how long overdue|how many day overdue|days late|how delayed",
	howOften:
		"how often|how frequently|how regularly|frequency|regularly|regular|what day does|usually|normally|always|rhythm|pattern|cadence|routinely",
	howManyTimes: "how many time|how often has|number of time|times",
	untilWhen: "until when|till when|how much longer",
	whether: "whether|is it true|is that right|true|correct|right|confirm|if",
	list: "list|show|all|every|list of|give me|whole|everything|both|each|all of|all the|full list|rundown|set of|complete list|any and all",
	any: "any|anything|something|any of|some",
	which: "which|what|which one|which ones|wot|wat|whats|whichever",
	how: "how|how is|how are|hows|how did|how does",
	about:
		"about|tier|tell me about|summary|summary of|summarise|briefing|brief me on|to do with|describe|everything about|what do we know about|what do you know about|stand for|purpose|purpose of|full name|details|detail|info|information|info on|more about|what does|overview of|background|background on|story with|deal with|lowdown|lowdown on|regarding|re|concerning|mention|mentions|related to|relating to|connected with|involving|mentioning",
	help: "what can you do|what can i ask|how do you work|help|commands|what do you know|what can you tell me|what can i ask you|what are you|who are you",
} as const;
