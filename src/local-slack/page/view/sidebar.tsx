import type { Channel, User } from "../model.ts";
import { viewer } from "../state/state.ts";
import { Icon, type IconName } from "./icon.tsx";
import { Menu } from "./menu.tsx";
import { Avatar, nameOf, StandingBadge } from "./person.tsx";
import { useDesk, useSlice } from "./use-desk.ts";
import { useRoving } from "./use-roving.ts";

/** The role; the organisation for those of another; the handle when there is nothing else. */
function secondLine(user: User): string {
	const title = user.title === nameOf(user) ? "" : user.title;
	const from = user.standing === "external" ? user.team_name : "";
	return [title, from].filter(Boolean).join(", ") || `@${user.name}`;
}

export function PersonLine({
	of: user,
	small = false,
}: {
	readonly of: User;
	readonly small?: boolean;
}) {
	return (
		<>
			<Avatar name={nameOf(user)} small={small} />
			<span class="person-words">
				<span class="person-name">
					{nameOf(user)} <StandingBadge of={user} />
				</span>
				<span class="person-title">{secondLine(user)}</span>
			</span>
		</>
	);
}

function PersonSwitcher() {
	const desk = useDesk();
	const users = useSlice((state) => state.workspace?.users) ?? [];
	const bot = useSlice((state) => state.workspace?.app.botUserId);
	const me = useSlice(viewer);
	const items = users
		.filter((user) => user.id !== bot)
		.map((user) => ({
			key: user.id,
			text: [nameOf(user), user.name, user.title, user.standing].filter(Boolean).join(" "),
			draw: <PersonLine of={user} small />,
			checked: user.id === me?.id,
			onPick: () => void desk.beUser(user.id),
		}));
	const face = me && (
		<>
			<PersonLine of={me} />
			<Icon name="down" />
		</>
	);
	return (
		<div class="switcher">
			<span class="side-label" id="acting-as">
				You are acting as
			</span>
			<Menu
				label={`Act as somebody else (now ${me ? nameOf(me) : "nobody"})`}
				look="switcher-button"
				face={face}
				items={items}
				wide
			/>
		</div>
	);
}

const KIND_ICON: Readonly<Record<Channel["kind"], IconName>> = {
	public: "hash",
	private: "lock",
	shared: "shared",
	im: "chat",
};

export const KIND_WORDS: Readonly<Record<Channel["kind"], string>> = {
	public: "Public channel",
	private: "Private channel",
	shared: "Shared with another organisation",
	im: "Direct message",
};

export function ChannelIcon({ of: channel }: { readonly of: Channel }) {
	return <Icon name={channel.archived ? "archive" : KIND_ICON[channel.kind]} />;
}

function PlaceRow(props: {
	readonly icon: preact.ComponentChild;
	readonly name: string;
	readonly hint: string;
	readonly here: boolean;
	readonly unread: number;
	readonly faint?: boolean;
	readonly onGo: () => void;
}) {
	const { icon, name, hint, here, unread, faint, onGo } = props;
	const look = `place${here ? " place-here" : ""}${unread ? " place-unread" : ""}${faint ? " place-faint" : ""}`;
	return (
		<li>
			<button
				type="button"
				class={look}
				data-roving
				aria-current={here ? "page" : undefined}
				onClick={onGo}
			>
				{icon}
				<span class="place-name">{name}</span>
				<span class="unseen">
					{hint}
					{unread ? `, ${unread} unread` : ""}
				</span>
				{unread > 0 && (
					<span class="unread" aria-hidden="true">
						{unread}
					</span>
				)}
			</button>
		</li>
	);
}

function ChannelRow({ of: channel }: { readonly of: Channel }) {
	const desk = useDesk();
	const appName = useSlice((state) => state.workspace?.app.name) ?? "";
	const here = useSlice(
		(state) => state.place.kind === "channel" && state.place.channel === channel.id,
	);
	const notIn = channel.is_member === false && channel.kind !== "im";
	const hint = [
		KIND_WORDS[channel.kind],
		channel.archived && "archived",
		notIn && "you are not a member",
	];
	return (
		<PlaceRow
			icon={<ChannelIcon of={channel} />}
			name={channel.kind === "im" ? appName : channel.name}
			hint={hint.filter(Boolean).join(", ")}
			here={here}
			unread={here || notIn ? 0 : Number(channel.unread ?? 0)}
			faint={notIn || channel.archived === true}
			onGo={() => void desk.goTo({ kind: "channel", channel: channel.id })}
		/>
	);
}

function HomeRow() {
	const desk = useDesk();
	const here = useSlice((state) => state.place.kind === "home");
	const appName = useSlice((state) => state.workspace?.app.name) ?? "";
	return (
		<PlaceRow
			icon={<Icon name="home" />}
			name={`${appName} Home`}
			hint="the app's Home tab"
			here={here}
			unread={0}
			onGo={() => void desk.goTo({ kind: "home" })}
		/>
	);
}

const lastIfArchived = (one: Channel) => Number(one.archived === true);

function Places() {
	const channels = useSlice((state) => state.workspace?.channels) ?? [];
	const roving = useRoving();
	const rooms = channels
		.filter((one) => one.kind !== "im")
		.sort((a, b) => lastIfArchived(a) - lastIfArchived(b) || a.name.localeCompare(b.name));
	const direct = channels.filter((one) => one.kind === "im");
	return (
		<div class="places" ref={roving}>
			<h2 class="side-label">Channels</h2>
			<ul>
				{rooms.map((one) => (
					<ChannelRow key={one.id} of={one} />
				))}
			</ul>
			{rooms.length === 0 && <p class="quiet">No channel is open to this person.</p>}
			<h2 class="side-label">App</h2>
			<ul>
				{direct.map((one) => (
					<ChannelRow key={one.id} of={one} />
				))}
				<HomeRow />
			</ul>
		</div>
	);
}

export function Sidebar() {
	const desk = useDesk();
	const team = useSlice((state) => state.workspace?.team.name);
	const open = useSlice((state) => state.open === "places");
	const shut = () => desk.tell({ type: "fact", fact: { open: "none" } });
	return (
		<>
			{open && (
				<button
					type="button"
					class="shade"
					aria-label="Close the list of channels"
					onClick={shut}
				/>
			)}
			<nav class="side" aria-label="Channels and people">
				<p class="team">{team}</p>
				<PersonSwitcher />
				<Places />
			</nav>
		</>
	);
}
