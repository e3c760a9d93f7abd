/** "How much has the opening moved" asks by how many days, and for no money. */

const verbs =
	"slip(?:ped)?|slid(?:e)?|moved?|drift(?:ed)?|shift(?:ed)?|(?:gone|go|went|got|been) (?:put |pushed |set |knocked )?back|been delayed|(?:gone|got|become) late";
const nothingNamed =
	"(?:it|that|this|they|those|these|we|i|you|anything|everything|things|he|she)\\b";

const slipped = new RegExp(
	`\\bhow much(?: further| more)? (?:has|have|had|did) (?!${nothingNamed})((?:[\\w’'/-]+ ){1,9}?)(?:(?:now|already|actually|really) )*(?:${verbs})(?: by)?(?=\\W*$)`,
	"i",
);
const late = /\bhow much (is|are) ((?:[\w’'/-]+ ){1,9}?)(late|overdue|behind)(?: by)?(?=\W*$)/i;

export const inDays = (text: string): string =>
	text.replace(slipped, "how far has $1slipped").replace(late, "how $3 $1 $2");
