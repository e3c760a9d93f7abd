/** "I'm writing the briefing and wondered whether …": what is told around a question asks nothing, and the question in it is read as if it stood alone. */

import { withoutStops } from "./abbreviations.ts";

const embedded =
	"(?=(?:by what (?:date|day|time)\\b|by when\\b)|(?:if|whether|who|whom|whose|what|when|where|which|how|why)(?:['’](?:s|re|d|ll|ve))?\\b)";
const somebody = "(?:you|they|he|she|one of you|some(?:one|body)|any(?:one|body)|people)";
const me = "(?:me|us|them|him|her|people|everyone|everybody)";
const learn =
	"(?:know|hear|find out|check|ask|confirm|establish|work out|understand|see|say|report|remember|recall|be told|clarify)";

/** Whoever says this asks for what follows. */
const asking = [
	"wonder(?:ed|ing|s)?",
	`(?:to|can|could|would|will|i['’]?d|we['’]?d) ${learn}`,
	`(?:tell|remind|let|advise|show|give|inform)(?:ing|s)? ${me}(?: know)?(?: again)?`,
	// "I've to tell the papers when it opens".
	`(?:tell|inform|advise|warn|brief|let|assure|update|(?:report|explain|confirm|say|reply|write|answer)(?: back)? to) (?:the|our|my|an?|his|her|their) (?:[\\w’'-]+ ){0,2}?[\\w’'-]+(?: know)?`,
	`(?:${somebody}|we|i) know`,
	`(?:can|could|would|will) you ${learn}`,
	"(?:asks|asked|asking|enquir(?:ed|ing)|inquir(?:ed|ing)|query(?:ing)?)(?: me| us)?(?: about)?(?: by [^,;?]{1,40}?)?(?: (?:this morning|this afternoon|yesterday|earlier|today|again|just now|last (?:week|night)))*",
	"(?:confirmation|clarity|certainty|word|an answer|an update|an idea)(?: of| on| about| as to)?",
	"(?:can['’]?t|cannot|can not|couldn['’]?t|don['’]?t) (?:quite |really )?(?:remember|recall|find|work out|tell|see|know)",
	"(?:not|un|n['’]?t)(?: (?:quite|entirely|really|at all))? ?(?:sure|certain|clear)(?: about| of)?",
	"(?:do with|interested in|keen on|worth|good|help(?:s|ful)?|useful) (?:knowing|finding out|hearing|seeing|learning)",
	"forgotten|forget|lost track of",
	"(?:(?:i|we)(?:['’]?d| would| will)? |and (?:also |so )?)(?:just )?(?:need|want|require)",
].join("|");

const turn = new RegExp(
	`\\b(?:${asking})(?: (?:please|yet|again|exactly|just|now))*[\\s,:–—-]+(?:(?:please|just|exactly)[\\s,]+)?${embedded}`,
	"gi",
);

const greeting =
	/^\W*(?:(?:hi|hello|hey|hiya|morning|afternoon|evening|good (?:morning|afternoon|evening)|dear|thanks|sorry|apologies|so|ok|okay|and|but|well|right|quick one|bit of an? \w+ (?:one|question))\b[^,.!?;–—-]{0,30}(?:[,.!?;–—-]+\s*|\bbut\s+|$))+/i;

/** What opens with a time, or with what it is asked of, says more of the question. */
const asks =
	/^\W*(?:who|whose|whom|what|which|where|how|why|is|are|was|were|has|have|had|do|does|did|will|can|could|would|should|any|anything|list|show|tell|give|before(?! (?:i|we|you)\b)|after|for|in|at|on|by|since|from|until|during|about|regarding)(?:['’]?s)?\b/i;

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** A few words before the question are read with it. */
const fewest = 5;

const isStory = (text: string): boolean =>
	wordsIn(text) >= fewest && !asks.test(text.replace(greeting, ""));

/** What the question points at may be in the story. */
const pointsBack =
	/\b(?:it|its|they|them|their|theirs|th(?:is|at|ose|ese)(?! (?:week|weekend|fortnight|month|quarter|year|morning|afternoon|evening|spring|summer|autumn|winter)\b)|he|she|him|her|his|hers|(?<!\b(?:is|are|was|were|be) )there|then|one|ones)\b/i;

const possessive = /^(?:its|their|his|her)$/i;

/** "How many teams have trained their crews": whose they are is said before. */
const withoutOwn = (question: string): string =>
	question
		.trim()
		.split(/\s+/)
		.filter((word, at) => at < 3 || !possessive.test(word))
		.join(" ");

/** "Who owns the baseline, and when was it due" says first what "it" is. */
const later = /(?:,| and) (?:and )?(?=(?:who|what|when|where|which|how|why|is|are|has|have)\b).*$/i;

/** It says itself what it asks of. */
export const stands = (question: string): boolean =>
	!pointsBack.test(withoutOwn(question).replace(later, ""));

/** "If she owes us anything" has no verb to put first. */
const plainVerbs: Readonly<Record<string, string>> = {
	owes: "owe",
	owns: "own",
	needs: "need",
	meets: "meet",
	sits: "sit",
	chairs: "chair",
	leads: "lead",
	oversees: "oversee",
};
const unsaidVerb = new RegExp(
	`^(\\W*)(?:if|whether) (?!.*\\b(?:is|are|was|were|has|have|had|will|does|did|do|can)\\b)(\\S+(?: \\S+){0,5}?) (${Object.keys(plainVerbs).join("|")})\\b(.*)$`,
	"i",
);

const unsaid =
	/^(\W*)(?:if|whether) (?:we (?:yet )?know (?:yet )?(?:if|whether) )?(.+?) ((?:has|have|had)(?= (?:(?:not|yet|already|now|ever|since) )*(?:been|come|gone|met|done|sent|made|got|had|\w+ed|\w+en)\b)|is|are|was|were|will|does|did|do) (.+)$/i;

/** "If the network has been endorsed" asks whether it has, in the order of a question. */
const inOrder = (question: string): string =>
	question
		.replace(unsaid, "$1$3 $2 $4")
		.replace(
			unsaidVerb,
			(_, ...[before, who, verb = "", rest]: readonly string[]) =>
				`${before}does ${who} ${plainVerbs[verb.toLowerCase()] ?? verb}${rest}`,
		);

/** Whether words name a board, an item or the like. */
type Naming = (words: string) => boolean;

const narrowing =
	/\b(?:only|just the|except|apart from|other than|actions?|milestones?|guidance|papers?|meetings?|red|amber|green|overdue|late|blocked|open)\b/i;

/** Whoever does another's work for a while asks of that other. */
const inPlaceOf =
	/\b(?:cover(?:ing)?|stand(?:ing)? in|step(?:ping)? in|fill(?:ing)? in|sit(?:ting)? in|act(?:ing)? (?:as|for|up)|deputi[sz](?:e|ing)|tak(?:e|ing) over|on behalf of|in place of|instead of|looking after)\b/i;

const times =
	/\b(?:today|tomorrow|tonight|(?:this|next|coming|all|whole|following) (?:of )?(?:next )?(?:week(?:end)?|fortnight|month|quarter|year|summer|winter|spring|autumn)|(?:until|till|by|before|after|since|from|on|in) (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|march|april|may|june?|july?|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|christmas|easter|\d+(?:st|nd|rd|th)?))\b/i;

/** What is told says of what is asked, where the question does not say it again. */
const narrows = (story: string, question: string, names: Naming): boolean =>
	narrowing.test(story) || inPlaceOf.test(story) || (names(story) && !names(question));

const takesTime =
	/^(?!.*\bwhen\b).*\b(?:due|on(?=\W*$)|happening|coming up|meet(?:s|ing|ings)?|deadlines?|falls?|need|have to|got|changed|new)\b/i;

/** "I'm off all of next week, what's due": the time may be the question's own. */
export const tellsWhen = (story: string, question: string): boolean =>
	times.test(story) && takesTime.test(question) && !times.test(question);

/** Neither a name, nor a time, nor anything else that bounds what is asked beside it. */
export const tellsNothing = (story: string, names: Naming): boolean =>
	!narrowing.test(story) &&
	!inPlaceOf.test(story) &&
	!times.test(story) &&
	!/\d|\b(?:not?|never|without|nobody|nothing|none|all|every|each)\b/i.test(story) &&
	!names(story);

/** "To be quorate, how many must come": what it is asked for, or on which terms. */
const onTerms =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:(?:in order |so as )?to (?:be|have|get|make|reach|keep|stay|become)\b|if\b|unless\b|provided\b|assuming\b|without\b|of the\b|among\b|excluding\b)/i;

const dated =
	/\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\blast (?:time|meeting|board|committee|forum|panel|group)\b/i;

/** What is told says when, of whom or in whose place: a question beside it that says none of that is not asked at large. */
export const boundsTheRest = (story: string, names: Naming): boolean =>
	times.test(story) ||
	dated.test(story) ||
	onTerms.test(story) ||
	inPlaceOf.test(story) ||
	names(story);

const stopped = /^([^?!]{2,90}?)\s*(?::|\s[-–—]+|\.{2,}|…)\s+(?=\S+ \S)/;
/** What leads up to a question is of the asking, and no thing with an everyday name. */
const leadsUp =
	/^(?!\W*(?:back|going back|returning|turning) to\b).*\b(?:quick|checks?|checking|questions?|query|more|last|another|urgent|important|heads? up|fyi|asking|ask|help|calls?|report|pack|slides|before i|while|i|i['’]\w+|we|me|my|need(?:ed|ing)?|want|wondering|sorry|please|favou?r|curious|random|silly)\b/i;
const spokenOf = /^\W*(?:the|that|this|our|my|about|re|regarding|on|for|with)\b/i;
const signed =
	/\n\s*(?:(?:[Mm]any |[Kk]ind |[Bb]est )?(?:[Tt]hanks|[Tt]hank you|[Rr]egards|[Ww]ishes|[Bb]est|[Cc]heers|[Tt]a)\b[,.!\s]*)?(?:\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*)?)?\s*$/u;

/** "Quick check before a call: what is red", signed "Sam": neither what leads up to it nor who asks says more of it. */
export const withoutFrame = (text: string, names: Naming): string => {
	const name = signed.exec(text)?.[0] ?? "";
	const question = names(name) ? text : text.slice(0, text.length - name.length);
	const asksNow = (words: string): boolean => asks.test(words) || /^\W*when\b/i.test(words);
	const said = asksNow(question) ? question : text;
	const [head = "", preamble = ""] = stopped.exec(said) ?? [];
	const rest = said.slice(head.length);
	const isIdle = leadsUp.test(preamble) && !asksNow(preamble) && tellsNothing(preamble, names);
	// "The boiler: is it done" says what it is.
	const isApart = stands(rest) || (wordsIn(preamble) > 3 && !spokenOf.test(preamble));
	return isIdle && asksNow(rest) && isApart ? rest : said;
};

/** A question that follows the last words that ask for one, with nothing asked before them. */
const askedLast = (sentence: string, names: Naming): string => {
	const [last] = [...sentence.matchAll(turn)].slice(-1);
	if (!last) return sentence;
	const before = sentence.slice(0, last.index + last[0].length);
	const question = sentence.slice(before.length);
	const isTold =
		isStory(before) &&
		stands(question) &&
		!narrows(before, question, names) &&
		!tellsWhen(before, question);
	return isTold ? inOrder(question) : sentence;
};

const direct =
	"who|whose|what|when|where|which|how|why|is|are|was|were|has|have|do|does|did|can|could|will";
/** "I'm just back and catching up, what's due": told of the asker alone. */
const oneself = new RegExp(
	`^\\W*(?:(?:so|ok|well|right|sorry|just)\\b[\\s,]*)*(?:i|we)(?:['’](?:m|ve|d|ll|re))?\\b[^?]*?(?:[,;:–—]|\\bbut\\b)\\s*(?=(?:${direct})(?:['’]?(?:s|re|ve|d))?\\b[^,;]*$)`,
	"i",
);

/** "Just doing the slides, which are red". */
const busyWith = new RegExp(
	`^\\W*(?:(?:so|ok|sorry|hi|hey|hello|morning)\\b[\\s,!.–—-]*)*(?:(?:just|currently|busy|only) \\w+ing|trying|planning|booking|writing|preparing|drafting|updating|sorting|working)\\b[^?,;:–—]{0,80}(?:[,;:–—]|\\s-\\s)\\s*(?:(?:so|and|but)\\s+)?(?=(?:${direct})(?:['’]?(?:s|re|ve|d))?\\b[^,;]*$)`,
	"i",
);

const toldFirst = (sentence: string, names: Naming): string => {
	const [busy] = busyWith.exec(sentence) ?? [];
	const said = busy ?? oneself.exec(sentence)?.[0] ?? "";
	const question = sentence.slice(said.length);
	const isTold =
		(busy !== undefined || wordsIn(said) >= fewest) && !said.includes("?") && stands(question);
	const isBound = narrows(said, question, names) || tellsWhen(said, question);
	return isTold && !isBound ? question : sentence;
};

const thenAsked = new RegExp(
	`^([^?;]{3,140}?)(?:\\s*[,;:–—]|\\s-|\\s+(?:and|so|but)(?=\\s+(?:i|we)\\b))\\s*(?:(?:and|so|but)\\s+)?(?=(?:${direct}|list|show|tell me|give me|any|anything|how)(?:['’]?(?:s|re|ve|d))?\\b)`,
	"i",
);

/** What is told first, whether at length or in words that lead up to a question, and the question. */
export const askedAfterStory = (
	sentence: string,
	leads: RegExp,
): { readonly story: string; readonly question: string } | undefined => {
	const [last] = [...sentence.matchAll(turn)].slice(-1);
	const story =
		last && isStory(sentence.slice(0, last.index + last[0].length))
			? sentence.slice(0, last.index + last[0].length)
			: thenAsked.exec(sentence)?.[0];
	if (story === undefined || !(isStory(story) || leads.test(story))) return undefined;
	const question = inOrder(sentence.slice(story.length));
	return /\S \S/.test(question) ? { story, question } : undefined;
};

/** "We had a call this morning.", before a question, asks nothing. */
const isOfOneself = (sentence: string): boolean =>
	/^\W*(?:(?:so|ok|well|right|sorry|just|and)\b[\s,]*)*(?:(?:i|we)(?:['’](?:m|ve|d|ll|re))?\b|(?:just|only|busy) \w+ing\b|(?:my|our) \w+ (?:is|are|was|were|has|have|wants?|needs?|said)\b|apologies for\b|sorry (?:for|about|if)\b)/i.test(
		sentence,
	) &&
	!sentence.includes("?") &&
	wordsIn(sentence) >= fewest;

/** Sentence by sentence; one that tells of the asker goes where another asks. */
export const withoutStory = (text: string, names: Naming): string => {
	if (text.includes("\n")) return text;
	const sentences = withoutStops(text).split(/(?<=[?!;])\s+|(?<=[^\s.]{2,}\.)\s+(?=\S)/);
	const plain = sentences.map((each) => toldFirst(askedLast(each, names), names));
	const isTold = (each: string) =>
		isOfOneself(each) &&
		!narrows(each, "", names) &&
		!plain.some((other) => other !== each && tellsWhen(each, other));
	const asked = plain.filter((each, at) => each !== sentences[at] || !isTold(each));
	const isAsked = asked.some((each) => each.includes("?") || asks.test(each));
	return isAsked && asked.every(stands) ? asked.join(" ") : plain.join(" ");
};
