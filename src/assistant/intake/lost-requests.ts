/** What was taken and a crash forgot: whoever asked is told once, in private, and may have it done. */
import { decodeSlack, plainMarks } from "../../language/tokens/clean.ts";
import type { PendingRequest } from "../../usecases/pending-requests.ts";
import { buttons, cut, line, message } from "../../views/kit/blocks.ts";
import type { Message } from "../../views/kit/message.ts";
import type { Parts } from "../app-context.ts";
import { sayBeside } from "../forms/open-form.ts";

/** `not yet`: it may be tried again without telling it twice. */
type Told = "told" | "not yet" | "given up";

/** Says something to one person in their own conversation. */
export type TellOnce = (slackId: string, message: Message) => Promise<Told>;

const mostShown = 300;

const shown = (text: string): string => cut(plainMarks(decodeSlack(text)).trim(), mostShown);

const wordsOf = ({ door, noun = "", text = "", label = "" }: PendingRequest["content"]): string => {
	if (door === "command") return shown(`/${noun} ${text}`);
	if (door === "shortcut") return `the shortcut on “${shown(text)}”`;
	return door === "question" ? `“${shown(text)}”` : `the ${door} “${label || "…"}”`;
};

const lostMessage = ({ id, content }: PendingRequest): Message =>
	message(
		line(`I was restarted before I could do this; nothing was recorded: ${wordsOf(content)}`),
		buttons({ label: "Do it now", id: "again", value: { request: id } }),
	);

export const doneBefore = sayBeside(
	"I’ve done that already or am doing it, or it’s over a day old.",
);

type Sweeping = Pick<Parts, "pending" | "clock" | "log"> & { readonly tell: TellOnce };

const tellLost = async (lost: PendingRequest, { pending, clock, log, tell }: Sweeping) => {
	const told = await tell(lost.slackId, lostMessage(lost));
	if (told === "not yet") await pending?.handBack(lost.id, clock.now());
	if (told !== "told")
		log.warn({ request: lost.id, told }, "someone wasn't told of a lost request");
};

const sweep = async (sweeping: Sweeping): Promise<void> => {
	const { pending, clock, log } = sweeping;
	try {
		await pending?.renew(clock.now());
		for (const lost of (await pending?.claimLost(clock.now())) ?? [])
			await tellLost(lost, sweeping);
	} catch (error) {
		log.warn({ error: String(error) }, "lost requests could not be looked for");
	}
};

/** Well within the time for which a process holds what it has in hand. */
const everyMs = 5_000;

/** Answers how to end it. */
export const watchForLost = (sweeping: Sweeping): (() => void) => {
	let last = Promise.resolve();
	const next = () => {
		last = last.then(() => sweep(sweeping));
	};
	next();
	const timer = setInterval(next, everyMs);
	timer.unref();
	return () => clearInterval(timer);
};
