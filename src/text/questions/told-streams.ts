/** "Who leads that work stream", "her work stream", "there": a work stream that was told of, or is that of what was told, by its name. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Circumstances, World } from "../../usecases/questions/understanding.ts";

const stream = "(?:work[ -]?)?streams?|strands?";
const theirs = new RegExp(
	`\\b(?:that|this|those|these|its|their) (?:${stream})(?: (?:is (?:it|that)|are (?:they|those)|then|of (?:it|that|those|theirs)))?(?=\\W*$)|\\b(?:the|which|that|its|their) (?:${stream}) (?:that |which )?(?:it|that|this|those|they)(?:['’]?s|['’]re| is| are| sits?| falls?| comes?| belongs?)?(?: (?:all|both))? (?:in|under|part of|on|to)(?=\\W*$)`,
	"i",
);
const ledBy = new RegExp(`\\b(her|his|their|my) (?:own )?(?:${stream})\\b`, "i");
const asksWho =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*who(?:['’]?s| is| are)? (?:leads?|leading|the leads? (?:of|on|for)|in charge of|runs?|running|responsible for)\b/i;
const state =
	"(?:overdue|late|open|outstanding|blocked|red|amber|green|due|done|left|slipped|stuck)";
const there = new RegExp(
	`(?<=\\b(?:${state}|actions|milestones|guidance|items|things|work|anything|something|nothing) )(?:in )?there(?=\\W*$| (?:is|are|was|were)(?: still| now| all)* ${state}\\b)`,
	"i",
);

const toldIn = ({ focus, latest }: ThreadContext, isMeant: (subject: Subject) => boolean) =>
	focus.slice(0, latest).filter(isMeant);

const streamsOf = (all: readonly Subject[], { workStreams, holdings }: World) => {
	const ids = all.map(({ kind, id }) => {
		if (kind === "workStream") return id;
		const item = itemAmong(holdings, id);
		return item && item.kind !== "meeting" ? item.workStreamId : undefined;
	});
	return workStreams.filter(({ id }) => ids.includes(id));
};

const called = (names: readonly string[]): string =>
	`the ${names.join(" and ")} work stream${names.length > 1 ? "s" : ""}`;

const leadsThat =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*who(?:['’]?s| is| are)? (?:leads?|leading|the lead (?:of|on|for)|in charge of) (?:that|it|this)(?: one)?\W*$/i;

/** "Which stream is it in", "who leads that": of the stream that was told with it. */
const asksOfStream = (text: string, { question }: ThreadContext): boolean =>
	leadsThat.test(text) && question?.ask === "facts" && question.facets.includes("place");

/** "Who leads that work stream", after things of it were told, asks for its lead and not for whose they are. */
const ofTheirs = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const isOfOne = theirs.test(text) && asksWho.test(text);
	if (!isOfOne && !asksOfStream(text, thread)) return undefined;
	const own = toldIn(thread, ({ kind }) => kind === "workStream");
	const told = own.length > 0 ? own : toldIn(thread, ({ kind }) => isItemKind(kind));
	const names = streamsOf(told, world).map(({ name }) => name);
	return names.length > 0 && names.length <= 3 ? `who leads ${names.join(" and ")}` : undefined;
};

/** "Her work stream" is the one that she leads, and "mine" the one that I do. */
const ofLed = (
	text: string,
	{ focus }: ThreadContext,
	{ world, meId }: Pick<Circumstances, "world" | "meId">,
): string | undefined => {
	const [said, whose = ""] = ledBy.exec(text) ?? [];
	if (said === undefined) return undefined;
	const whoId = /my/i.test(whose) ? meId : focus.find(({ kind }) => kind === "person")?.id;
	const led = world.workStreams.filter(({ leadId, ended }) => leadId && leadId === whoId && !ended);
	return led.length === 1 ? text.replace(said, called(led.map(({ name }) => name))) : undefined;
};

/** "What's overdue there", after a work stream was asked of. */
const ofThere = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const [said] = there.exec(text) ?? [];
	const told = toldIn(thread, ({ kind }) => kind === "workStream");
	const asked = thread.question?.subjects.filter(({ kind }) => kind === "workStream") ?? [];
	const own = asked.length > 0 ? asked : told;
	const names = streamsOf(own, world).map(({ name }) => name);
	const boards = asked.length > 0 ? [] : toldIn(thread, ({ kind }) => kind === "board");
	return said !== undefined && names.length === 1 && boards.length === 0
		? text.replace(said, `in ${called(names)}`)
		: undefined;
};

const leadsEach =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*who(?:['’]?s| is| are)? (?:leads?|leading|runs?|running|heads?|the leads? (?:of|on|for)|in charge of|responsible for|looks? after) (?:each|them|those|these|all of them)(?: (?:one|of (?:them|those|these)|streams?))*\W*$/i;

/** "Who leads each", after several work streams were told of: told with how each stands. */
const ofEachLead = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const told = toldIn(thread, ({ kind }) => kind === "workStream");
	if (told.length < 2 || !leadsEach.test(text)) return undefined;
	const streams = streamsOf(told, world);
	const isAll = world.workStreams.every((each) => each.ended || streams.includes(each));
	return isAll
		? "who leads the work streams"
		: `who leads ${called(streams.map(({ name }) => name))}`;
};

const itsBoards =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:(?:across|on|under|in|for) )?(?:which|what)(?: are (?:its|the))? (?:boards?|groups?|committees?)(?: (?:does|do|is|are|has|have) (?:it|that|this|they)(?: (?:run|cover|go|touch|involve|sit|work|reach|got|in|under|on|with|across|over|through|by))*| (?:runs?|covers?|involved|are in(?: on)?|share|are on) (?:it|that|this)| involved)?\W*$/i;

/** "Which boards does it cover", after one work stream was told of: told with how it stands. */
const ofItsBoards = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const told = toldIn(thread, ({ kind }) => kind === "workStream");
	const [only, ...others] = streamsOf(told, world);
	return only && others.length === 0 && itsBoards.test(text)
		? `tell me about ${called([only.name])}`
		: undefined;
};

/** The same words with the names of the work streams; none where they point at none. */
export const ofToldStreams = (
	text: string,
	thread: ThreadContext,
	circumstances: Circumstances,
): string | undefined =>
	ofEachLead(text, thread, circumstances.world) ??
	ofTheirs(text, thread, circumstances.world) ??
	ofItsBoards(text, thread, circumstances.world) ??
	ofLed(text, thread, circumstances) ??
	ofThere(text, thread, circumstances.world);

/** Whose or which work stream is meant was not found: what stays of the question is asked of too much. */
export const pointsAtStream = (text: string): boolean =>
	ledBy.test(text) || (asksWho.test(text) && theirs.test(text));
