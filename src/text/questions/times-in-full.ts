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

export const timesInFull = (text: string): string =>
	text
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
