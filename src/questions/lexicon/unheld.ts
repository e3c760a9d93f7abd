/** What a programme has and this register does not keep: asked for, it is said to be not recorded. */
export const unheld = {
	money:
		"money|budget|budgets|cost|costs|costing|funding|funded|fund|grant|price|pay|paid|salary|salaries|invoice|bill|fee|fees|spend|spent|spending|expenditure|underspend|overspend|finances|price tag|pounds|how much money|afford|expenses",
	contacts:
		"phone|phone number|telephone|mobile|email address|contact details|extension|address|number to ring",
	voting: "vote|voted|who voted|votes cast|voted against|voting record",
	risks: "risk register|risks|risk score",
	weather: "weather|rain|raining|sunny|joke|football|lunch|capital of|recipe|score in|world cup",
	people: "salary|birthday|holiday entitlement|annual leave|sick leave|home address|age of",
} as const;

/** What each is called where it is said not to be recorded. */
export const unheldNames: Readonly<Record<string, string>> = {
	money: "money",
	contacts: "contact details",
	voting: "votes",
	risks: "risks and issues",
	weather: "that",
	people: "personal details",
};
