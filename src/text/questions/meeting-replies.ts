/** "Who can't make it", "has anyone said no", "who's coming instead of her", after one meeting that lies ahead was told of. */
import { opened } from "./shaped.ts";

export type Turn = {
	readonly words: RegExp;
	/** Of a meeting that is past alone, or of one that lies ahead. */
	readonly of?: "past" | "ahead";
	/** Only after who comes was asked. */
	readonly afterReplies?: true;
	readonly plain: (reference: string, found: readonly string[]) => string;
};

export const turn = (words: string): RegExp => opened(`(?:${words})\\W*$`);
export const who =
	"(?!any|it\\b|that\\b|this\\b|who|there|everyone|everybody)([\\w'’-]+(?: [\\w'’-]+){0,2})";

/** Whoever comes, or sends somebody else, is told with the others. */
const amIGoing =
	"am i (?:going|coming|attending|expected|invited|wanted|down to (?:go|come)|down as (?:going|coming)|meant to (?:go|come|be there)|supposed to (?:go|come|be there))(?: (?:to (?:it|that)|there|then|at all))*";

/** Those who come, those who do not and those who have not said are told together. */
export const replies: readonly Turn[] = [
	{
		of: "ahead",
		words: turn(
			`(?:(?:who(?:['’]?s| has| have| is)?|has any(?:one|body)|any(?:one|body)) (?:already |all |else )?(?:confirmed|accepted|signed up|pulled out|dropped out|cried off|backed out|declined))(?: (?:yet|so far|of (?:it|them)))?|how many(?: of us| people| of them)? (?:will|are|is|do)(?: (?:we|they|there))?(?: (?:be|going to be|likely to be|expect))*(?: (?:there|coming|expected))?|${amIGoing}`,
		),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		afterReplies: true,
		words: turn(
			"(?:what about |how about |who are )?(?:the (?:rest|others)|everyone else)(?: of them)?|who (?:is|are|else)(?: (?:then|is|coming|instead))*",
		),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"(?:who(?: else)?(?:['’]?s| is| are|['’]?ll be)(?: (?:all|else))*|(?:is|are|will) (?:any(?:one|body)|any of (?:them|us))(?: (?:else|be))*) (?:away|off|out|missing)(?: (?:for|from|on|that))?(?: (?:it|that|then|day))?",
		),
		plain: (reference) => `who is not coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"who(?:['’]?s| is| has| have)?(?: (?:still|yet|not|we))*(?: (?:has|have|got|needs?|left|yet|still))* to (?:say|reply|answer|respond|rsvp|confirm|tell us|let us know|come back(?: to us)?)(?: (?:yet|still))?|who(?: else)?(?:['’]?s| is| are| have| has)?(?: (?:we|you|still))* (?:not heard (?:back )?from|yet to hear from|waiting (?:on|for|to hear from)|outstanding|chasing)(?: (?:yet|still))?",
		),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			`(?:(?:have|has|did) (?:we|you|any(?:one|body)) |any(?:thing)? )?(?:heard?|hear|word|news|anything)(?: (?:back|anything|yet))* from ${who}(?: (?:yet|at all|back))*`,
		),
		plain: (reference, [, person]) => `is ${person} coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"who(?:['’]?ve| have| did)(?: we| they| you)? (?:invited?|asked?(?: along)?)(?: (?:to|for) (?:it|that|this))?",
		),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"(?:have|did) i (?:actually |already |ever )*(?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|rsvp(?:['’]?d|ed)?|sa(?:id|y)(?: (?:yes|no|anything|(?:that )?i['’]?(?:m| am)? (?:coming|going)))?|confirm(?:ed)?|accept(?:ed)?)(?: (?:to (?:it|that)|for (?:it|that)|yet|already))*",
		),
		plain: (reference) => `am i coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			`who(?:['’]?s| is| will| does) ${who} (?:send|sending|be sending)(?: (?:instead|then))?`,
		),
		plain: (reference, [, person]) => `is ${person} coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn("who(?:['’]?s| is|['’]?ll be) in(?: (?:for it|then|so far|on it))?"),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"(?:who(?:['’]?s| has| have)|has any(?:one|body)|any(?:one|body))(?: (?:already|all|definitely))? (?:said|say) (?:no|yes|they(?: (?:can['’]?t|cannot|won['’]?t|can|will|are|['’]?re)|['’]re)(?: (?:come|coming|go|going|make it))?)(?: (?:yet|so far))?",
		),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"who(?: else)? (?:can['’]?t|cannot|can not|won['’]?t|isn['’]?t|is not|will not)(?: (?:make it|come|be (?:there|coming)|coming|going|make that(?: one)?))?",
		),
		// Those who come, those who do not and those who have not said are told together.
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"(?:who(?:['’]?s| is)? (?:going|coming|there|sitting in|standing in|attending)|who (?:goes|comes|do they send)|who is it) (?:instead of|in place of|for) (.+?)",
		),
		plain: (reference, [, person]) => `is ${person} coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"who(?: else)?(?:['’]?s| is| all)*(?: (?:all|normally|usually|supposed to|meant to|going to))* (?:goes?|going|coming|comes?|attends?|attending|invited|wanted)(?: along)?(?: (?:to|at))? (?:that|it|this)(?: (?:one|meeting|then))*",
		),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"(?:who|any(?:one|body)) else (?:has|have|hasn['’]?t|haven['’]?t|has not|have not)(?: (?:replied|answered|responded|said(?: so| anything)?))?(?: (?:yet|so far|to (?:it|that)))*",
		),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"(?:who|(?:has|have) (?:any(?:one|body)|some(?:one|body))|any(?:one|body))(?: (?:has|have))?(?:n['’]?t| not)(?: (?:yet|even))? (?:answered|replied|responded|said(?: (?:anything|either way))?)(?: (?:yet|so far|to (?:it|that)))*|(?:so )?(?:coming|attending)",
		),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			`(?:did|has|is|will|does) ${who} (?:be )?(?:send|sent|sending|be sending|got) (?:any(?:one|body)|some(?:one|body)|a deputy)(?: (?:instead|along|then))*`,
		),
		plain: (reference, [, person]) => `is ${person} coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"(?:(?:is|are|will) (?:that|it|they) (?:be )?)?enough(?: (?:people|yet|then|for a quorum))*",
		),
		plain: (reference) => `is ${reference} quorate`,
	},
	{
		of: "ahead",
		words: turn(
			"who(?: all)? (?:goes|comes|attends|['’]?s invited|is invited)(?: (?:along|then|normally|usually))*",
		),
		plain: (reference) => `who is coming to ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"(?:which|what|any|how many)(?: of the)? papers?(?: (?:is|are|still|have|has|yet|we|do|not|been))* (?:missing|outstanding|late|to come|awaited|owed|waiting for|not (?:in|here)|come in|received)(?: (?:still|yet))?",
		),
		plain: (reference) => `what are the papers for ${reference}`,
	},
];
