import { useEffect } from "preact/hooks";
import type { Desk } from "../state/desk.ts";
import { ChannelView } from "./channel-view.tsx";
import { ClockBar } from "./clock-bar.tsx";
import { ConfirmHost } from "./confirm.tsx";
import { HomeTab } from "./home-tab.tsx";
import { Icon } from "./icon.tsx";
import { ModalStack } from "./modal-stack.tsx";
import { Sidebar } from "./sidebar.tsx";
import { ThreadPanel } from "./thread-panel.tsx";
import { TrafficLog } from "./traffic-log.tsx";
import { DeskContext, useDesk, useSlice } from "./use-desk.ts";

export function App({ desk }: { readonly desk: Desk }) {
	return (
		<DeskContext.Provider value={desk}>
			<ConfirmHost>
				<Shell />
			</ConfirmHost>
		</DeskContext.Provider>
	);
}

/** Reads new messages out, politely, for those who listen to the page. */
function Announcer() {
	const text = useSlice((state) => state.announcement);
	return (
		<div class="unseen" role="status" aria-live="polite">
			{text}
		</div>
	);
}

function Problem() {
	const problem = useSlice((state) => state.problem);
	return problem ? (
		<p class="banner" role="alert">
			<Icon name="warn" /> {problem}
		</p>
	) : null;
}

function TopBar() {
	const desk = useDesk();
	const open = useSlice((state) => state.open);
	const places = () =>
		desk.tell({ type: "fact", fact: { open: open === "places" ? "none" : "places" } });
	return (
		<header class="top">
			<button
				type="button"
				class="icon-button only-phone"
				aria-label="Channels and people"
				aria-expanded={open === "places"}
				onClick={places}
			>
				<Icon name="menu" />
			</button>
			<h1 class="brand">
				<span class="brand-long">Local Slack: a simulation for Convenor</span>
				<span class="brand-short" aria-hidden="true">
					Local Slack
				</span>
			</h1>
			<span class="simulation">Simulation</span>
			<ClockBar />
			<button
				type="button"
				class="button log-toggle"
				aria-pressed={open === "log"}
				aria-label="Traffic log"
				onClick={() => void desk.showLog(open !== "log")}
			>
				<Icon name="list" /> <span class="wide-only">Traffic log</span>
			</button>
		</header>
	);
}

/** The address keeps the person and the place, so this moves the focus and leaves it alone. */
function SkipButton() {
	const skip = () => document.querySelector<HTMLElement>("#conversation")?.focus();
	return (
		<button type="button" class="skip" onClick={skip}>
			Skip to the conversation
		</button>
	);
}

function useEscape() {
	const desk = useDesk();
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || event.defaultPrevented) return;
			const { open, modals } = desk.get();
			if (open !== "none" && modals.length === 0)
				desk.tell({ type: "fact", fact: { open: "none" } });
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, []);
}

function Shell() {
	useEscape();
	const ready = useSlice((state) => state.workspace !== undefined && state.user !== "");
	const home = useSlice((state) => state.place.kind === "home");
	const thread = useSlice((state) => state.thread);
	const open = useSlice((state) => state.open);
	if (!ready)
		return (
			<>
				<Problem />
				<p class="loading">Opening the local Slack…</p>
			</>
		);
	return (
		<div class={`shell${thread ? " with-thread" : ""} open-${open}`}>
			<SkipButton />
			<TopBar />
			<Problem />
			<Sidebar />
			<main class="middle" id="conversation" tabIndex={-1}>
				{home ? <HomeTab /> : <ChannelView />}
			</main>
			{thread && <ThreadPanel key={thread} />}
			{open === "log" && <TrafficLog />}
			<ModalStack />
			<Announcer />
		</div>
	);
}
