/** "Things that are blocked" says which things: its "that" points at nothing that was told before. */

const things =
	"(?:actions|milestones|items|tasks|things|jobs|papers|boards|streams|plans|meetings|decisions|guidance|stuff|people|(?:any|some|every)(?:thing|one|body))";

/** A time or a body after it is pointed at: "the actions that week". */
const pointedAt =
	"(?:one|day|week|weekend|fortnight|month|quarter|year|time|morning|afternoon|board|group|committee|panel|forum|team|meeting|stream|plan|person|last|late)";

const ofThings = new RegExp(`\\b(${things}) that(?= (?!${pointedAt}\\b)\\S)`, "gi");
const ofThingsThatAre = new RegExp(`\\b(${things}) that['’](s|re)(?= )`, "gi");

/** "What do I have that's overdue" */
const ofWhatIsHad =
	/\b(have|has|had|got|own|owns|left|else|going) that(?=['’]s\b|['’]re\b| (?:is|are|was|were|has|have|isn['’]?t|aren['’]?t|hasn['’]?t|haven['’]?t|needs?)\b)(['’]s|['’]re)?/gi;

export const withoutRelative = (text: string): string =>
	text
		.replace(
			ofWhatIsHad,
			(_, had: string, verb = "") =>
				`${had} which${verb === "" ? "" : /s$/i.test(verb) ? " is" : " are"}`,
		)
		.replace(ofThings, "$1 which")
		.replace(ofThingsThatAre, (_, thing: string, verb: string) =>
			verb === "s" ? `${thing} which is` : `${thing} which are`,
		);
