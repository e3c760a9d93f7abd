/** Whether a question looks back or ahead: "in February" is the last one or the next. */

const past =
	/\b(as at|as of|as on|(?:chaired|owned|led)(?! by)|stood|sat|believed?|knew|thought|used to|then|was|were|did|done|closed?|completed?|finished|achieved|changed?|since|last|met|happened|had|(?:was|were|did|had)n[’']?t|slipped|sent|came|apologies in|attendance(?!.*\d)|attended|apologised|skipped|missed|(?<!still )missing(?! for)|absent|decided|agreed|decisions?(?!.*\b(?:will|to be)\b)|resolved|minuted|discussed|said|(?<!\d )minutes|released|issued|published|circulated|held|ago|past|previous|been|fell (?:due|in|on|over|at|between|during))\b/i;

/** "Where is it being held on 5 March" looks ahead, although "held" looks back. */
const ahead =
	/\b(is|are|be|being|to be|will|shall|next)\b[\w\s]*?\b(held|met|done|finished|completed?|closed|released|issued|published|circulated)\b/i;
const back =
	/\b(as at|as of|as on|(?:chaired|owned)(?! by)|believed?|used to|was|were|did|had|been|ago|last|past|previous|since|changed|skipped|missed|(?:was|were|did|had)n[’']?t|who sent|who came|apologies in|who attended|(?<!\d )minutes|fell (?:due|in|on|over|at|between|during))\b/i;

/** What "is due in March" lies ahead, whatever was done with it before. */
const dueThen = /\bdue (?:in|on|by|before|during|between|within|this|next)\b/i;
/** Papers "have been" sent round before the meeting that they are for, which may lie ahead. */
const readyBefore = /\b(?:has|have|is|are)\b[^?.!]*\b(?:papers?|agendas?|packs?)\b[^?.!]*\bfor\b/i;
const isOver = /\b(?:was|were|did|had|last|previous|past|ago|yesterday)\b/i;
const wasDue = /\b(?:was|were|had|been|did|fell)\b/i;

/** "The last Friday of February" and what "meets last in February" are the last of them, and say nothing of the past. */
const lastOfIts = /\blast (?=(?:\w+ ){0,3}?(?:in|of) )/gi;

const times =
	"january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|\\w+day|week|weekend|fortnight|month|quarter|term|year|tomorrow|easter|christmas|\\d+(?:st|nd|rd|th)?";
/** "In February then", "and then in May" only go on, and say nothing of the past. */
const goingOn = new RegExp(
	`^\\W*(?:(?:and|so|ok|but)\\b\\W*)*then\\b|(?<=\\b(?:${times}))[\\s,]+then(?=\\W*$)`,
	"gi",
);

export const withoutGoingOn = (text: string): string => text.replace(goingOn, "");

/** Words that look ahead, whatever day stands beside them. */
export const looksAhead = /\b(will|shall|next|going to|\w+['’]ll)\b/i;

/** What must or may still be done is not done: "to have closed by March". */
const stillToDo = /\b(?:to|must|should|ought|can|could|needs?|wants?)\b/i;

/** Was it so, and is it over: "was decided by March"? */
export const wasSo = (text: string): boolean => wasDue.test(text) && !looksAhead.test(text);

/** Does a time that ends it lie behind: "decided by March", where "to be closed by March" looks ahead? */
export const endsBehind = (text: string, looksBack: boolean | undefined): boolean =>
	leanOf(text, looksBack) === "past" &&
	!looksAhead.test(text) &&
	(looksBack === true || wasDue.test(text) || !stillToDo.test(text));

export const leanOf = (said: string, looksBack: boolean | undefined): "past" | "future" => {
	const text = withoutGoingOn(said).replace(lastOfIts, "");
	if (!looksBack && dueThen.test(text) && !wasDue.test(text)) return "future";
	if (!looksBack && readyBefore.test(text) && !isOver.test(text)) return "future";
	return looksBack || (past.test(text) && (back.test(text) || !ahead.test(text)))
		? "past"
		: "future";
};
