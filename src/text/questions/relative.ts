/** "Things that are blocked" says which things: its "that" points at nothing that was told before. */

const things =
	"(?:actions|milestones|items|tasks|things|jobs|papers|boards|streams|plans|meetings|decisions|guidance|stuff|people|(?:any|some|every)(?:thing|one|body))";

/** A time or a body after it is pointed at: "the actions that week". */
const pointedAt =
	"(?:one|day|week|weekend|fortnight|month|quarter|year|time|morning|afternoon|board|group|committee|panel|forum|team|meeting|stream|plan|person|last|late)";

const ofThings = new RegExp(`\\b(${things}) that(?= (?!${pointedAt}\\b)\\S)`, "gi");
const ofThingsThatAre = new RegExp(`\\b(${things}) that['’](s|re)(?= )`, "gi");

export const withoutRelative = (text: string): string =>
	text
		.replace(ofThings, "$1 which")
		.replace(ofThingsThatAre, (_, thing: string, verb: string) =>
			verb === "s" ? `${thing} which is` : `${thing} which are`,
		);
