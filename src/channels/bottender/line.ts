/** LINE: conversations with one person alone, and only what is signed with the channel's secret. */
import { z } from "zod";
import { type Context, loadBottender } from "./bots.ts";
import type { Core, Reply } from "./core.ts";
import type { Door } from "./door.ts";
import { isSigned } from "./genuine.ts";
import { cutTo, fewPieces, wordsOnly } from "./pieces.ts";

export type LineSettings = {
	readonly token: string;
	readonly secret: string;
	readonly origin?: string | undefined;
};

/** A message that one person sent; of anything but words it is said that it is not read. */
const written = z.object({
	type: z.literal("message"),
	mode: z.literal("active").optional(),
	timestamp: z.number(),
	replyToken: z.string().min(1),
	source: z.object({ type: z.literal("user"), userId: z.string().min(1).max(100) }),
	message: z.object({ type: z.string(), id: z.string(), text: z.string().optional() }),
});

const delivery = z.object({ destination: z.string(), events: z.array(z.unknown()).max(100) });

/** One reply takes five messages. */
const limits = { text: 4_000, messages: 5, label: 20, choice: 300, choices: 13 };

const keysOf = ({ choices }: Reply) =>
	choices.filter(({ text }) => text.length <= limits.choice).slice(0, limits.choices);

const quickReply = (reply: Reply): object => {
	const items = keysOf(reply).map(({ label, text }) => ({
		type: "action",
		action: { type: "message", label: cutTo(label, limits.label), text },
	}));
	return items.length > 0 ? { quickReply: { items } } : {};
};

/** What no key can say is there to be copied. */
const wordsOf = (reply: Reply): string => {
	const keys = keysOf(reply);
	const others = reply.choices.filter((choice) => !keys.includes(choice));
	return [reply.text, ...others.map(({ text }) => `• ${text}`)].join("\n");
};

const answer = (core: Core) => async (context: Context) => {
	const { source, message } = context.event.rawEvent as {
		source: { userId: string };
		message: { id: string };
	};
	const text = context.event.text ?? "";
	const reply = text
		? await core({ surface: "line", person: source.userId, text, said: message.id })
		: { text: wordsOnly, choices: [] };
	if (reply.text === "") return;
	const pieces = fewPieces(wordsOf(reply), { most: limits.text, pieces: limits.messages });
	const messages = pieces.map((piece) => ({ type: "text", text: piece }));
	const last = messages.length - 1;
	await context.reply(
		messages.map((one, at) => (at === last ? { ...one, ...quickReply(reply) } : one)),
	);
};

export const lineDoor = (
	{ token, secret, origin }: LineSettings,
	core: Core,
	complain: (why: string) => void,
): Door => {
	const { LineBot } = loadBottender();
	const options = { accessToken: token, channelSecret: secret, origin, sync: true } as const;
	const bot = new LineBot(options).onEvent((context) =>
		answer(core)(context).catch(() => complain("LINE did not take an answer")),
	);
	const handle = bot.createRequestHandler();
	return {
		path: "/line",
		isGenuine: (delivered) => isSigned(delivered, secret),
		take: async (json) => {
			const read = delivery.safeParse(json);
			if (!read.success) return;
			const events = read.data.events.flatMap((event) => written.safeParse(event).data ?? []);
			if (events.length > 0) await handle({ destination: read.data.destination, events });
		},
	};
};
