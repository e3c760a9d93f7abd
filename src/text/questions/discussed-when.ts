/** "When will it be discussed", "is it on an agenda", after one thing, item or paper was told of: the meeting that has it on its agenda. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { type Item, isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

const it = "(?:it|that|this|that one|that item|that paper)";
const talked =
	"(?:discussed|talked about|considered|debated|looked at|taken|heard|tabled|presented|on (?:an|the|any) agenda)";
const whenDiscussed = turn(
	`(?:when|at which meeting|which meeting|where)(?:['’]?s| is| are| will| does| do|['’]?ll)? ${it}(?: (?:be|get|being|getting|going to be|going to get|due to be|meant to be|up to be|to be))* ${talked}(?: next| at| on)?`,
);
const onAgenda = turn(
	`(?:is|will) ${it} (?:be )?(?:on (?:an|any|the|a) (?:\\w+ )?agenda|up for discussion|being discussed|discussed)(?: yet| anywhere| soon)?`,
);

const reference = /^[A-Z]{2,}[A-Z0-9]*-P\d+$/;

/** An agenda names the matter, and not what is to be done about it: "Check the brakes" is there as "Brakes". */
const deed = /^\S+ (?:the |an? |our )?(?=\S+ \S|\S{4,}$)/;
const matterOf = ({ kind, title = "" }: Item): string => {
	const plain = title.replace(/[?!.]+/g, "").trim();
	const isDeed = kind === "action" && plain.split(/\s+/).length > 2;
	return isDeed ? plain.replace(deed, "") : plain;
};

const discussed: PutPlainly = (text, { thread, world }) => {
	if (!whenDiscussed.test(text) && !onAgenda.test(text)) return undefined;
	const { question } = thread;
	const topic = question?.ask === "records" ? question.topic : undefined;
	const isPaper = question?.records?.includes("papers") === true;
	// A paper is told with the meeting that it is for.
	if (topic !== undefined && isPaper)
		return reference.test(topic) ? topic : `has the ${topic} paper come in`;
	if (topic !== undefined) return `when will ${topic} be discussed`;
	const one = only(toldLast(thread).filter(isDuty));
	const item = one && itemAmong(world.holdings, one.id);
	const matter = item && matterOf(item);
	return matter ? `when will ${matter} be discussed` : undefined;
};

const more = turn(`(?:what|who)(?:['’]?s| is) (?:presenting|introducing|taking|bringing) ${it}`);

const presented: PutPlainly = (text, { thread, world }) => {
	if (!more.test(text)) return undefined;
	const one = only(toldLast(thread).filter(isDuty));
	const name = one && nameOf(one, world);
	const item = name === undefined ? undefined : itemAmong(world.holdings, one?.id ?? "");
	return item && `who is presenting ${matterOf(item)}`;
};

export const discussedWhen = firstPlain([discussed, presented]);
