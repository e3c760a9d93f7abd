/** "And the rest?", after some of a list were picked from it: what the list told beside those. "Is that all?" is the list as it stands. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { ofEmptyList } from "./of-empty-list.ts";

const rest =
	/^\W*(?:(?:and|but|so|ok|then|what about|how about|what are|which are|what(?:['’]s| is)|who (?:has|owns|does|leads|is doing)|who['’]s (?:got|doing)|whose (?:is|are)|show(?: me)?|list|give me)\b[\s,]*)*(?:all )?(?:the )?(?:rest|remainder|remaining(?: ones?)?|others|other ones|ones (?:that are )?left)(?: of (?:them|those|these|it|the list))?(?: then| please| pls)?\W*$/i;

/** So many things of a list are remembered. */
const mostListed = 30;

/** What was told before, without what was told of it last; none where nothing was picked from it. */
export const restOfList = (text: string, thread: ThreadContext): Question | undefined => {
	const { question, focus, latest = 0, listed = [] } = thread;
	const empty = ofEmptyList(text, thread);
	if (empty) return empty;
	if (!rest.test(text) || question?.ask !== "items") return undefined;
	const told = focus.slice(0, latest).filter(isDuty);
	const whole = [...listed, ...(question.among ?? [])].filter(isDuty);
	const isTold = ({ id }: Subject) => told.some((each) => each.id === id);
	const left = whole.filter(
		(each, at) => !isTold(each) && whole.findIndex(({ id }) => id === each.id) === at,
	);
	// Of a longer list than a thread remembers, the rest is not known.
	if (question.ofList || whole.length >= mostListed) return undefined;
	const isPicked = told.every(({ id }) => whole.some((each) => each.id === id));
	return left.length > 0 && told.length > 0 && isPicked
		? {
				...plainQuestion("items"),
				state: question.state === "done" ? "done" : undefined,
				among: left,
			}
		: undefined;
};

const alone =
	"(?:there is|there are|(?:of )?(?:it|them|those|these|mine|ours)|that (?:i|we|they|he|she) (?:have|has)|(?:i|we|they|he|she|you) (?:have|has|know of|(?:have |has |['’]ve |['’]s )?got)|then|really|now)";
const isAll = new RegExp(
	`^\\W*(?:(?:and|so|ok|but|oh)\\b[\\s,]*)*(?:(?:is|are|was|were) )?(?:that|this|it|those|these|they)(?:['’]s)? (?:really )?(?:all|everything|it|the lot|(?:the )?(?:whole|full|complete) (?:list|lot)|complete)(?: ${alone})*\\W*$|^\\W*(?:(?:and|so|ok|but|oh)\\b[\\s,]*)*(?:(?:just|only) (?:that|those|these|the)(?: (?:one|two|three|four|five|six|\\d+|lot))?(?: ones?)?|nothing else)(?: then)?\\W*$`,
	"i",
);

const lists: ReadonlySet<Question["ask"]> = new Set([
	"items",
	"meetings",
	"boards",
	"coverage",
	"decisions",
	"papers",
	"seats",
	"vacancies",
	"absent",
	"clashes",
]);

const onlyThem =
	/^\W*(?:(?:and|so|ok|but|oh)\b[\s,]*)*(?:(?:is|are|was|were) (?:it|there|that) )?(?:just|only) (?:him|her|them|one|two|three|the (?:one|two|three)|(?:one|two|three) (?:person|people|of them))(?: (?:then|there|coming|going))?\W*$/i;
const namePeople: ReadonlySet<Question["ask"]> = new Set([
	"records",
	"roles",
	"from",
	"coverage",
	"absent",
]);

/** "Is that all of it", "just that one?", "only him?": what was told again, as long as it is. */
export const isThatAll = (text: string, earlier: Question): Question | undefined =>
	(lists.has(earlier.ask) && isAll.test(text)) ||
	(namePeople.has(earlier.ask) && onlyThem.test(text))
		? { ...earlier, limit: undefined }
		: undefined;

/** After one thing of a list was asked of: the list that it was picked from. */
export const allOfList = (text: string, thread: ThreadContext): Question | undefined => {
	const { question, list, whole, listed = [] } = thread;
	const isOfOne = question?.ask === "facts" || (question?.ask === "items" && question.limit === 1);
	const isSeveral = listed.filter(isDuty).length > 1;
	if (!isOfOne || !isSeveral || !isAll.test(text)) return undefined;
	const asked = list?.among || list?.limit ? (whole ?? list) : list;
	return asked && { ...asked, limit: undefined };
};
