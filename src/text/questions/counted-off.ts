/** "First, who chairs it? Second, when is it": what counts up several questions says nothing of any of them. */

const asks =
	"(?:(?:can|could|would|will) you|who|whose|what|when|where|which|how|why|is|are|was|were|has|have|had|do|does|did|can|will|any|show|list|tell|give)(?:['’]?(?:s|re|d|ll|ve))?\\b";

/** "First, when does it meet" is no first meeting. */
const first = new RegExp(
	`(?<=^|[.?!;\\n]\\s*)((?:(?:hi|hello|hey|ok|so|right)\\b[^.?!;\\n]{0,20}?[,:\\s]+)?)(?:firstly|first of all|first off|1st(?=[,:])|first(?=[,:])|to (?:start|begin)(?: with)?(?=[,:]))[\\s,:–—-]+(?=${asks})`,
	"gi",
);
const later = new RegExp(
	`(?:(?<=^|[.?!;\\n])\\s*|\\s*,\\s*|\\s+)(?:and\\s+)?(?:(?:secondly|thirdly|fourthly|lastly)[\\s,:–—-]+|(?:second|third|fourth|finally|2nd|3rd)[,:]\\s+)(?=${asks})`,
	"gi",
);

/** "(a) … (b) …", "Question 1: …", "Q2. …". */
const lettered = /(?:^|[\s,;:]+)(?:and )?\(([a-h])\)\s+(?=\S)/gi;
const areLettered = /(?:^|\s)\(a\)\s.*\s\(b\)\s/is;
const named = new RegExp(
	`(?<=^|[.?!;,\\n]\\s*|\\s)(?:question|quest|q)[ .]?(?:[1-9]|one|two|three|four)?\\s*[:.)–—-]+\\s*(?=${asks})`,
	"gi",
);

/** "A couple of things - 1. …": what leads up to the numbers. */
const leadsUp = /^[^?.!\n]{0,60}?\s?[:–—-]\s*(?=\(?1[.)]\s)/;

/** "Two things I can't find: …". */
const announced =
	/(?<=^|[.!\n]\s*)(?:(?:i have|i['’]ve got|got|just|a) )*(?:couple|few|two|three|four|[2-5]|some|several)(?: of)?(?: quick| more)? (?:things|questions|dates|bits|queries|qs?)(?: (?:i|we|for|from|to) [^.:?!\n]{1,40})?\s*[:–—-]\s+(?=\S)/gi;

/** "When is it. Scratch that, who chairs it": what was said before is taken back. */
const takenBack = new RegExp(
	`^.*?\\b(?:scratch|ignore|forget|scrap|strike|disregard) (?:that|this|it|the above|my last|the last)(?: (?:one|message|question|bit))?[\\s,.;:!–—-]+(?:(?:and|so|instead|what i meant was|i meant|rather)\\b[\\s,:]*)*(?=${asks})`,
	"is",
);

/** "Never mind, LPB", "oh forget it – who chairs it": what is asked instead stands by itself. */
const neverMind =
	/^\W*(?:(?:oh|ah|ok|okay|no|actually|sorry|well|right)\b[\s,]*)*(?:never ?mind|nvm|forget (?:it|that|i asked)|not to worry)(?: (?:that|then|about that|it|i found it|i['’]ve got it|got it))?\s*[,.;:!–—-]+\s*(?:(?:just|but|and|so|instead|what about|how about)\b[\s,]*)*(?=\S)/i;

export const eachCountedOff = (text: string): string => {
	const meant = text.replace(takenBack, "").replace(neverMind, "");
	const apart = areLettered.test(meant) ? meant.replace(lettered, "\n") : meant;
	return apart
		.replace(leadsUp, "")
		.replace(announced, "")
		.replace(first, "$1")
		.replace(later, "\n")
		.replace(named, "\n")
		.replace(/^\n+/, "");
};
