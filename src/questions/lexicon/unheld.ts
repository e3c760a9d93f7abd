/** What a programme has and this register does not keep: asked for, it is said to be not recorded. */
export const unheld = {
	money:
		"money|budget|spend|spent|spending|cost|funding|fund|grant|price|pay|paid|salary|invoice|how much money|expenditure|underspend|overspend|overtime|bill|rent|fee|wage|pound",
	contacts:
		"email|phone|phone number|address|email address|mobile|telephone|contact detail|extension|ring",
	voting: "vote|voted|majority|who voted",
	risks: "risk|risk register|risks",
	weather: "weather|joke|rain|lunch|football",
} as const;

/** What each is called where it is said not to be recorded. */
export const unheldNames: Readonly<Record<string, string>> = {
	money: "money",
	contacts: "contact details",
	voting: "votes",
	risks: "risks and issues",
	weather: "that",
};
