/** "Struggling to find when it meets", "needing the March date": a question in a frame that asks nothing of its own, where the whole cannot be read. */
import { stands, tellsNothing } from "./stories.ts";

const embedded =
	"(?:if|whether|who(?:m|se|ever)?|what|when|where|which|how|why)(?:['’]?(?:s|re|d|ll|ve))?";
/** Whoever says one of these wants to learn what follows. */
const learning =
	/\b(?:(?:double|triple|cross)[- ]?check|check|confirm|verif|clarif|establish|curious|interest|keen|mind|tell|telling|know|learn|find|figure|work out|hear|see|ask|wonder|struggl|try|tri|troubl|remind|explain|advis|help|say|remember|recall|forg[eo]t|unsure|sure|clear|clue|idea|need|want|question|query|quer|lost|stuck|understand|let me|inform|fill me in|enlighten|point)\w*/i;

const beforeEmbedded = new RegExp(`^(.{2,90}?)[\\s,:–—-]+(?=${embedded}\\b\\s+\\S+\\s+\\S)`, "i");
/** "Needing the March date", "could I trouble you for the list": a thing is wanted, and what it is follows. */
const wanted =
	/^\W*(?:(?:hi|hello|hey|so|ok|please|pls|just|really|also|i|we|am|are|was|were|['’]m|['’]re|could|can|may|might|would|you|me|us|let|still|only)\b[\s,]*)*(?:need(?:ed|ing)?|want(?:ed|ing)?|requir(?:e|ed|ing)|request(?:ed|ing)?|seek(?:ing)?|trouble you for|bother you for|ask(?:ing)? (?:you )?for|look(?:ing)? (?:out )?for|hunting for|after|interested in|curious about|keen (?:on|to see)|in need of|do with|mind (?:sending|giving|showing|sharing|posting)(?: (?:me|us))?) (?:(?:to (?:see|have|get)|a look at|sight of|hold of) )?(?=(?:the|a|an|my|our|all|any|date|time|venue|list|whoever|details?|status|[\w’'-]+ (?:date|time|venue|list|status|agenda)s?)\b)/i;

/** "Checking that it is on Tuesday" asks whether it is. */
const checking =
	/^\W*(?:(?:hi|hello|hey|so|ok|please|pls|just|i|we|am|are|['’]m|['’]re|to|want|wanted|need|needed|could|can|would|you|quickly|like)\b[\s,]*)*(?:(?:double|triple|cross)[- ]?)?(?:check|confirm|verify|mak(?:e|ing) sure)(?:ing)?(?: (?:that|if|whether))?[\s:,–—-]+/i;

const asWho = (words: string): string =>
	words.replace(/^whoever\b/i, "who").replace(/\b(?:the )?(?:one|person) that\b/i, "who");

const inOrder = (words: string): string =>
	words.replace(
		/^(?:if|whether) (.+?) (is|are|was|were|has|have|will|does|did|do|can) (?=\S)/i,
		"$2 $1 ",
	);

const unknowing =
	/\b(?:no (?:idea|clue|memory)|not (?:sure|certain|clear|got a clue)|never know)\b/gi;

/** What may be asked within it, the longest first. */
export const framedIn = (text: string, names: (words: string) => boolean): readonly string[] => {
	const [opening = "", before = ""] = beforeEmbedded.exec(text) ?? [];
	const isIdle = (words: string): boolean =>
		words !== "" && tellsNothing(words.replace(unknowing, "unsure"), names);
	const within = [
		...(isIdle(before) && learning.test(before) ? [text.slice(opening.length)] : []),
		...[wanted, checking].flatMap((frame) => {
			const [found] = frame.exec(text) ?? [];
			return found === undefined ? [] : [text.slice(found.length)];
		}),
	];
	return within
		.filter((words) => words !== text && stands(words))
		.map((words) => inOrder(asWho(words)));
};
