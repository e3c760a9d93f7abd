/** Follow-ups in a few words, of one thing to be done that was told of or of several, each put as the plain question that it comes to. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { isDuty } from "../../domain/register.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import { nameOf } from "./called-by.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { only, toldLast } from "./told-last.ts";
import { type PutPlainly, turn } from "./turn-of-thing.ts";

const askedFor = turn(
	"who (?:asked|wanted|requested|called|raised|set|wants)(?: (?:for|us to do))? (?:it|that|this)(?: (?:one|done))?",
);

/** "Who asked for it", of one thing: where it came from. */
const whereFrom: PutPlainly = (text, { thread, world }) => {
	const one = askedFor.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const name = one && nameOf(one, world);
	return name && `where did ${name} come from`;
};

const before = turn(
	"(?:what (?:was it|about|is it) )?before(?: (?:that|it (?:slipped|moved)))?|what did it (?:use to be|say before)",
);

/** "And before", after when one milestone is expected: when it was planned at first. */
const plannedBefore: PutPlainly = (text, { thread, world }) => {
	const { ask, facets = [] } = thread.question ?? {};
	const isOfDate =
		ask === "facts" && facets.some((each) => /^(?:due|expected|lateness)$/.test(each));
	const one = isOfDate && before.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const name = one?.kind === "milestone" && nameOf(one, world);
	return name ? `what is the baseline of ${name}` : undefined;
};

const halfNamed = turn(
	"(?:what about |how about |same for |no,? )?the (?!(?:other|next|last|first|second|third|same|only|red|amber|green|late|overdue|open|new|old|one)\\b)([\\w’'-]+(?: [\\w’'-]+)?) one",
);

/** "And the Ashby one", after one milestone: the only other one with that in its title, of whatever is called so. */
const otherOfKind: PutPlainly = (text, { thread, world }) => {
	const said = halfNamed.exec(text)?.[1];
	const one = only(toldLast(thread).filter(isDuty));
	const isOfFacts = /^(?:facts|coverage)$/.test(thread.question?.ask ?? "");
	const many = (thread.listed ?? []).filter(isDuty).length;
	if (said === undefined || !one || !isOfFacts || many > 1) return undefined;
	const board = itemAmong(world.holdings, one.id)?.boardId;
	const all = world.holdings
		.flatMap(({ items }) => [...items.action, ...items.milestone, ...items.guidance])
		.filter(({ id, title }) => id !== one.id && speaksOf(title, said));
	const ofSort = all.filter(({ kind }) => kind === one.kind);
	const other =
		only(ofSort) ?? only(ofSort.filter(({ boardId }) => boardId === board)) ?? only(all);
	const name = other && nameOf(other, world);
	return name && `what about ${name}`;
};

const kindsSaid: Readonly<Record<string, string>> = {
	action: "actions",
	milestone: "milestones",
	guidance: "guidance",
};
const kindOnly = turn(
	"(?:what about |how about |any )?(?:the |their |its |any )?(action|milestone|guidance)s?(?: (?:too|as well|then))?",
);

/** "And milestones", after several actions of one list: those of whomever that list was of. */
const otherKindOfList: PutPlainly = (text, { thread, world }) => {
	const kind = kindOnly.exec(text)?.[1]?.toLowerCase();
	const told = toldLast(thread).filter(isDuty);
	const { list, question } = thread;
	if (kind === undefined || told.length < 2 || question?.ask !== "facts") return undefined;
	const whose = list && !list.mine ? only(list.subjects) : undefined;
	const name = told.every((each) => each.kind !== kind) && whose && nameOf(whose, world);
	return name ? `what ${kindsSaid[kind]} does ${name} have` : undefined;
};

const inPost = turn(
	"how many(?: (?:of them|people|posts|are|is|have|has|been|we|they|there|now|so far))*(?: (?:in post|filled|recruited|hired|appointed|found|got|vacant|empty|left|to (?:fill|find|go|recruit|hire)|unfilled))(?: (?:now|yet|so far|still|to fill|to find))*",
);

/** "How many in post", of one action that fills posts. */
const postsOf: PutPlainly = (text, { thread, world }) => {
	const one = inPost.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	const name = item?.kind === "action" && item.posts && one && nameOf(one, world);
	return name ? `how many posts are vacant for ${name}` : undefined;
};

const signed = turn(
	"how many(?: of them)? (?:have|has|did|['’]?ve)(?: (?:signed|acknowledged|acked|replied|answered|confirmed|done|got|had|it|so|them|yet|now|off))*",
);

/** "How many have signed", of one thing that is done place by place. */
const signedBy: PutPlainly = (text, { thread, world }) => {
	const one = signed.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const isCounted = one && bodiesOver(itemAmong(world.holdings, one.id)).length > 0;
	const name = isCounted && nameOf(one, world);
	return name ? `how far has ${name} got` : undefined;
};

const whoDoes = turn(
	"who (?:does|do|is doing|handles|takes) (?:that|it|this)(?: one)?(?: (?:then|now))*",
);

/** "Who does that", of one thing: whose it is. */
const doneBy: PutPlainly = (text, { thread, world }) => {
	const one = whoDoes.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const name = one && nameOf(one, world);
	return name && `who owns ${name}`;
};

const ways: readonly PutPlainly[] = [
	doneBy,
	otherKindOfList,
	postsOf,
	signedBy,
	otherOfKind,
	whereFrom,
	plannedBefore,
];

export const ofThingsInTurn: PutPlainly = (text, told) => {
	for (const put of ways) {
		const plain = put(text, told);
		if (plain !== undefined) return plain;
	}
	return undefined;
};
