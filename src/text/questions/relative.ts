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

/** After these it points: "when that is done", "is it true that …", "and that is late". */
const opens =
	"and|but|so|or|then|if|when|whenever|once|until|till|unless|because|since|while|whether|before|after|though|as|than|what|which|who|why|where|how|is|are|was|were|be|do|does|did|has|have|had|will|would|can|could|should|may|might|must|not|think|thinks|know|knows|say|says|said|see|hope|guess|assume|reckon|believe|believed|heard|hear|told|tell|agree|agreed|decide|decided|sure|true|right|mean|means|of|on|for|with|about|to|by|from|in|at|like|ok|okay|yes|no|oh|ah|well|hm|hmm|all|only|just|it|hi|hello|hey|thanks|sorry|wait|really";

/** "Actions owned by the council that are late". */
const ofWhoIsNamed = new RegExp(
	`(?<=\\b(?!(?:${opens})\\b)[\\w’'-]+) that(?= (?:is|are|was|were|has|have|isn['’]?t|aren['’]?t)\\b)`,
	"gi",
);

export const withoutRelative = (text: string): string =>
	text
		.replace(
			ofWhatIsHad,
			(_, had: string, verb = "") =>
				`${had} which${verb === "" ? "" : /s$/i.test(verb) ? " is" : " are"}`,
		)
		.replace(ofWhoIsNamed, " which")
		.replace(ofThings, "$1 which")
		.replace(ofThingsThatAre, (_, thing: string, verb: string) =>
			verb === "s" ? `${thing} which is` : `${thing} which are`,
		);
