/** What a programme has and this register does not keep: asked for, it is said to be not recorded. */
export const unheld = {
	money: "money|budget|cost|funding|fund|grant|price|pay|salary|invoice|bill|fee",
	contacts: "email|phone|phone number|address|ring",
	voting: "vote|voted|who voted",
	risks: "risk",
	weather: "weather",
} as const;

/** What each is called where it is said not to be recorded. */
export const unheldNames: Readonly<Record<string, string>> = {
	money: "money",
	contacts: "contact details",
	voting: "votes",
	risks: "risks and issues",
	weather: "that",
};
