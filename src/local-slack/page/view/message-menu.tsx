import { useState } from "preact/hooks";
import type { Message } from "../model.ts";
import { Icon } from "./icon.tsx";
import { Menu } from "./menu.tsx";
import { useDesk, useSlice } from "./use-desk.ts";

type Props = {
	readonly message: Message;
	readonly channel: string;
	readonly inThread: boolean;
};

/** What can be done with one message: reply in its thread, or give it to the app. */
export function MessageMenu({ message, channel, inThread }: Props) {
	const desk = useDesk();
	const app = useSlice((state) => state.workspace?.app);
	const [problem, setProblem] = useState("");
	const reply = () => void desk.openThread(message.thread_ts || message.ts);
	const shortcuts = (app?.shortcuts ?? [])
		.filter((one) => one.type.startsWith("message"))
		.map((one) => ({
			key: one.callback_id,
			text: `${one.name} (${app?.name})`,
			onPick: () =>
				void desk.shortcut(one.callback_id, { channel, ts: message.ts }).then(setProblem),
		}));
	const items = inThread
		? shortcuts
		: [{ key: "reply", text: "Reply in thread", onPick: reply }, ...shortcuts];
	return (
		<div class="message-tools">
			{!inThread && (
				<button
					type="button"
					class="icon-button reply-button"
					aria-label="Reply in thread"
					title="Reply in thread"
					onClick={reply}
				>
					<Icon name="reply" />
				</button>
			)}
			{items.length > 0 && (
				<Menu label="More actions" face={<Icon name="more" />} items={items} align="right" />
			)}
			{problem && (
				<p class="problem" role="alert">
					{problem}
				</p>
			)}
		</div>
	);
}
