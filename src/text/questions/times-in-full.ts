/** "This week and next", "last month or this": each of two times said in full. */
const unit = "week|month|quarter|year|fortnight|weekend|financial year";
const joint = " ?,? ?(?:and|or|&|\\/) ?(?:also |maybe |even )?";
/** After it begins no other thing that is next: "this week and next Tuesday". */
const ends =
	"(?=\\W*$|[.,;:?!)]| (?:and|or|for|in|on|of|with|at|by|from|that|please|thanks|is|are|do|does|did|will)\\b)";
const halved = new RegExp(
	`\\b((?:this|last|next|the (?:current|coming)) (${unit}))(${joint})(?:the )?(next|this|last|following|previous)(?: one)?${ends}`,
	"gi",
);
const after = new RegExp(
	`\\b(this|next) (${unit})(${joint})the (?:one|\\2) after(?:wards)?(?! next)\\b`,
	"gi",
);

const inFull: Readonly<Record<string, string>> = { following: "next", previous: "last" };

const day = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
/** "On a Tuesday or Thursday" is on any of either. */
const anyDays = new RegExp(
	`\\b(an?|every|each|any) (${day})((?: ?,? (?:and|or) | ?\\/ ?))(${day})\\b`,
	"gi",
);

const stretch = "(?:today|tonight|this (?:week|month|quarter|year|morning|afternoon))";
/** "Any more meetings today", "still to come this week": those that are left of it. */
const moreOf = new RegExp(
	`\\b(?:(any|what|which|how many|are there any|have we any|have we got any) (?:more|other|further) (meetings|mtgs)|(meetings|mtgs) (?:are |have we got |are there |is there )?(?:(?:still |yet )?to come|later(?: on)?)) (?=(?:in |for )?${stretch}\\b)`,
	"gi",
);
const laterIn =
	/\b(?:in )?later (?:on )?(?:in )?(this (?:week|month|quarter|year|financial year))\b/gi;
const restOf = /\b(?:(?:for|in|over|during) )?the (?:rest|remainder) of (?:the day|today)\b/gi;

export const timesInFull = (text: string): string =>
	text
		.replace(restOf, "later today")
		.replace(moreOf, (...found: readonly string[]) => {
			const [, opens = "which", more, still] = found;
			return more ? `${opens} ${more} are left ` : `${still} left `;
		})
		.replace(laterIn, "in the rest of $1")
		.replace(anyDays, "$1 $2$3$1 $4")
		.replace(halved, (...found: readonly string[]) => {
			const [, first, of, and, second = ""] = found;
			const said = second.toLowerCase();
			return `${first}${and}${inFull[said] ?? said} ${of}`;
		})
		.replace(after, (...found: readonly string[]) => {
			const [, which, of, and] = found;
			const second = which?.toLowerCase() === "this" ? `next ${of}` : `the ${of} after next`;
			return `${which} ${of}${and}${second}`;
		});
