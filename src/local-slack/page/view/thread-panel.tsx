import { useEffect, useRef } from "preact/hooks";
import { currentChannel, transcriptKey } from "../state/state.ts";
import { Composer } from "./composer.tsx";
import { Icon } from "./icon.tsx";
import { MessageList } from "./message-list.tsx";
import { useDesk, useSlice } from "./use-desk.ts";

export function ThreadPanel() {
	const desk = useDesk();
	const channel = useSlice(currentChannel);
	const user = useSlice((state) => state.user);
	const thread = useSlice((state) => state.thread);
	const key = transcriptKey(user, channel?.id ?? "", thread);
	const transcript = useSlice((state) => state.transcripts[key]);
	const panel = useRef<HTMLElement>(null);
	useEffect(() => panel.current?.querySelector<HTMLElement>("textarea")?.focus(), []);
	const close = () => void desk.openThread("");
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Escape" || event.defaultPrevented) return;
		event.preventDefault();
		close();
	};
	if (!channel) return null;
	return (
		<aside class="thread" aria-label="Thread" ref={panel} onKeyDown={onKeyDown}>
			<header class="place-head">
				<h2>Thread</h2>
				<p class="place-facts">{channel.kind === "im" ? "Direct message" : `#${channel.name}`}</p>
				<button type="button" class="icon-button" aria-label="Close the thread" onClick={close}>
					<Icon name="close" />
				</button>
			</header>
			<MessageList
				label="Messages in this thread"
				transcript={transcript}
				channel={channel.id}
				inThread
			/>
			{!channel.archived && <Composer draftKey={key} thread={thread} />}
		</aside>
	);
}
