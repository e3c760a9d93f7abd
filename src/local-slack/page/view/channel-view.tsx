import { useState } from "preact/hooks";
import type { Channel } from "../model.ts";
import { currentChannel, transcriptKey } from "../state/state.ts";
import { Composer } from "./composer.tsx";
import { Dialog } from "./dialog.tsx";
import { EmptyChannel } from "./empty.tsx";
import { Icon } from "./icon.tsx";
import { MessageList } from "./message-list.tsx";
import { Avatar } from "./person.tsx";
import { ChannelIcon, KIND_WORDS, PersonLine } from "./sidebar.tsx";
import { useSlice } from "./use-desk.ts";

function Members({ of: channel }: { readonly of: Channel }) {
	const [open, setOpen] = useState(false);
	const users = useSlice((state) => state.workspace?.users) ?? [];
	const app = useSlice((state) => state.workspace?.app);
	const count = channel.member_count ?? channel.members?.length ?? 0;
	const people = users.filter((one) => channel.members?.includes(one.id));
	const close = () => setOpen(false);
	return (
		<>
			<button type="button" class="members" aria-haspopup="dialog" onClick={() => setOpen(true)}>
				{count} member{count === 1 ? "" : "s"}
			</button>
			{open && (
				<Dialog title={`Who is in ${channel.name}`} onClose={close} small>
					<ul class="dialog-body member-list">
						{app && channel.members?.includes(app.botUserId) && (
							<li>
								<Avatar name={app.name} app small /> <b>{app.name}</b>
								<span class="badge badge-app">App</span>
							</li>
						)}
						{people.map((one) => (
							<li key={one.id}>
								<PersonLine of={one} small />
							</li>
						))}
					</ul>
				</Dialog>
			)}
		</>
	);
}

function ChannelHeader() {
	const channel = useSlice(currentChannel);
	const app = useSlice((state) => state.workspace?.app.name) ?? "";
	if (!channel) return <header class="place-head" />;
	const kind = KIND_WORDS[channel.kind] + (channel.archived ? ", archived" : "");
	return (
		<header class="place-head">
			<h2>
				<ChannelIcon of={channel} />
				{channel.kind === "im" ? app : channel.name}
			</h2>
			<p class="place-facts">
				{kind}
				{channel.kind !== "im" && (
					<>
						{" · "}
						<Members of={channel} />
					</>
				)}
				{channel.topic && ` · ${channel.topic}`}
			</p>
		</header>
	);
}

function Closed({ why }: { readonly why: string }) {
	return (
		<p class="closed">
			<Icon name="lock" /> {why}
		</p>
	);
}

function whyClosed(channel: ReturnType<typeof currentChannel>, standing: string | undefined) {
	if (standing === "deactivated")
		return "This person's account is deactivated: they can read nothing new and say nothing.";
	if (channel?.archived) return "This channel is archived. It can be read, not written to.";
	if (channel?.is_member === false && channel.kind !== "im")
		return "This person is not in this channel, so they can read it but not write here.";
	return "";
}

/** A place that is still being looked up is not yet one that cannot be seen. */
function NoChannel() {
	const hasNone = useSlice((state) => state.workspace?.channels.length === 0);
	return (
		<p class="loading">
			{hasNone
				? "This person can see no channel. Choose somebody else on the left."
				: "Opening the channel…"}
		</p>
	);
}

export function ChannelView() {
	const channel = useSlice(currentChannel);
	const user = useSlice((state) => state.user);
	const standing = useSlice(
		(state) => state.workspace?.users.find((one) => one.id === state.user)?.standing,
	);
	const key = transcriptKey(user, channel?.id ?? "");
	const transcript = useSlice((state) => state.transcripts[key]);
	if (!channel) return <NoChannel />;
	const closed = whyClosed(channel, standing);
	return (
		<>
			<ChannelHeader />
			<MessageList
				key={key}
				label={`Messages in ${channel.name}`}
				transcript={transcript}
				channel={channel.id}
				empty={<EmptyChannel channel={channel} />}
			/>
			{closed ? <Closed why={closed} /> : <Composer key={key} draftKey={key} />}
		</>
	);
}
