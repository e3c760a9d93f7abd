/** Telegram: private chats alone, and only what carries the secret that the webhook was set with. */
import { z } from "zod";
import { type Context, loadBottender } from "./bots.ts";
import type { Core, Reply } from "./core.ts";
import type { Door } from "./door.ts";
import { carriesSecret } from "./genuine.ts";
import { piecesOf, wordsOnly } from "./pieces.ts";

export type TelegramSettings = {
	readonly token: string;
	readonly secret: string;
	readonly origin?: string | undefined;
};

/** What is asked in a group would be answered to a group: only what one person writes in private is read. */
const written = z.object({
	message_id: z.int(),
	date: z.int(),
	from: z.object({ id: z.int(), is_bot: z.literal(false) }),
	chat: z.object({ id: z.int(), type: z.literal("private") }),
	text: z.string().optional(),
});

const update = z.object({ update_id: z.int(), message: written });

/** For so long what was written is put right by changing it; later it is tidied up. */
const secondsToPutRight = 3_600;

/** Words that take the place of what was just written are read as if they were written now. */
const changed = z
	.object({
		update_id: z.int(),
		edited_message: written.extend({ edit_date: z.int(), text: z.string() }),
	})
	.refine(({ edited_message: { date, edit_date } }) => edit_date - date <= secondsToPutRight)
	.transform(({ update_id, edited_message: { edit_date: _, ...message } }) => ({
		update_id,
		message,
	}));

const longestText = 4_000;

/** A keyboard of whole questions: pressing a key says it. */
const keyboard = ({ choices }: Reply): object =>
	choices.length > 0
		? {
				replyMarkup: {
					keyboard: choices.map(({ text }) => [{ text }]),
					oneTimeKeyboard: true,
					resizeKeyboard: true,
				},
			}
		: { replyMarkup: { removeKeyboard: true } };

const answer = (core: Core) => async (context: Context) => {
	const { message } = context.event.rawEvent as {
		message: { messageId: number; from: { id: number }; text?: string };
	};
	const person = String(message.from.id);
	const { text, messageId: said } = message;
	const reply = text
		? await core({ surface: "telegram", person, text, said: String(said) })
		: { text: wordsOnly, choices: [] };
	if (reply.text === "") return;
	const pieces = piecesOf(reply.text, longestText);
	// The keys stand under the last: what comes after a message with keys would take them away.
	for (const [at, piece] of pieces.entries())
		await context.sendText(piece, at === pieces.length - 1 ? keyboard(reply) : {});
};

/** Words alone, no markup: what people wrote is shown as they wrote it. */
export const telegramDoor = (
	{ token, secret, origin }: TelegramSettings,
	core: Core,
	complain: (why: string) => void,
): Door => {
	const { TelegramBot } = loadBottender();
	const bot = new TelegramBot({ accessToken: token, origin, sync: true }).onEvent((context) =>
		answer(core)(context).catch(() => complain("Telegram did not take an answer")),
	);
	const handle = bot.createRequestHandler();
	return {
		path: "/telegram",
		isGenuine: (delivered) => carriesSecret(delivered, secret),
		take: async (json) => {
			const read = z.union([update, changed]).safeParse(json);
			if (read.success) await handle(read.data);
		},
	};
};
