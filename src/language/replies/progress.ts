/** "Half done, 12 of 20", "under way": how far something has got; and "oops, not done": that it has not. */

const openers =
	/^(?:(?:no|nope|sorry|oops|whoops|apologies|actually|wait|hang on|hold on|correction|my mistake|scrap that)[\s,:;!.–—-]+)+/i;

const whose =
	"(?:(?:(?:this|that|it)(?: one)?(?:['’]s| is)|(?:i|we)(?:['’]m|['’]re|['’]ve| am| are| have))\\s+)?(?:(?:now|still|already|at|up to)\\s+)*";
const about = "(?:(?:about|around|roughly|only|just|over|under|nearly|almost|at least)\\s+)*";
const part =
	"(?:half(?:[ -]?way)?|(?:a|one|two|three)[ -](?:thirds?|quarters?)|most(?:ly)?|part(?:ly|ially|[ -]?way)?|\\d{1,3} ?(?:%|per ?cent)|\\d{1,4} (?:of|out of) (?:the |our )?\\d{1,4}(?: \\p{L}+)?)";
const come =
	"(?:of (?:it|them)|is|are|was|were|have|has|done|completed?|finished|through|there|in|back|filled|sent|received|ready|returned|written|drafted|in post|in place)(?![\\p{L}])";
const going =
	"(?:getting there|in (?:progress|hand)|under ?way|on ?going|on track|well advanced|started|begun|making progress|working on it)(?![\\p{L}])";
const short =
	"(?:nearly|almost|not quite|not far off)(?: (?:done|there|finished|completed?|ready))?(?![\\p{L}])";

const progress = new RegExp(
	`^${whose}(?:${about}${part}(?=\\s*(?:$|[,.;:–—-])|\\s+${come})|${short}(?=\\s*(?:$|[,.;:–—-]))|${going})`,
	"iu",
);

const undone =
	/^(?:(?:this|that|it)(?: one)?(?:['’]s)?\s+)?(?:(?:is|was|has|had|did)(?:n['’]?t| not)|not)(?:\s+(?:yet|actually|really|all|been|in fact))*\s+(?:done|finished|completed?|closed|achieved)(?:\s+(?:yet|after all|at all|now))*$|^(?:undo|un-?close|re-?open|take (?:that|this|it) back|undone)(?:\s+(?:that|this|it))?$/i;

export const isProgress = (said: string): boolean => progress.test(said.replace(openers, ""));
/** "Not done yet" takes nothing back, unless it is said to put something right. */
export const isUndone = (said: string): boolean => {
	const left = said.replace(openers, "");
	return undone.test(left) && (left !== said || !/\byet\b/i.test(said));
};
