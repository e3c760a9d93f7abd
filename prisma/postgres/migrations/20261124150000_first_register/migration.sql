-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "slackId" TEXT,
    "organisationId" TEXT,
    "zone" TEXT NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "sort" TEXT NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationAlias" (
    "ownerId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "OrganisationAlias_pkey" PRIMARY KEY ("ownerId","place")
);

-- CreateTable
CREATE TABLE "Board" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT,
    "state" TEXT NOT NULL,
    "startsWords" TEXT,
    "startsPrecision" TEXT,
    "startsFirst" TEXT,
    "startsLast" TEXT,
    "startsSaidOn" TEXT,
    "activeSince" TEXT,
    "endedOn" TEXT,
    "endedReason" TEXT,
    "visibility" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "secretaryId" TEXT,
    "chairId" TEXT,
    "channelId" TEXT,
    "overseenById" TEXT,
    "quorum" INTEGER,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,

    CONSTRAINT "Board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardAlias" (
    "ownerId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "BoardAlias_pkey" PRIMARY KEY ("ownerId","place")
);

-- CreateTable
CREATE TABLE "BoardMember" (
    "boardId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "BoardMember_pkey" PRIMARY KEY ("boardId","place")
);

-- CreateTable
CREATE TABLE "Seat" (
    "boardId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "organisationId" TEXT NOT NULL,
    "holderId" TEXT,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("boardId","place")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "absorbedIntoId" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanAlias" (
    "ownerId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "PlanAlias_pkey" PRIMARY KEY ("ownerId","place")
);

-- CreateTable
CREATE TABLE "WorkStream" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "planId" TEXT,
    "leadId" TEXT,
    "status" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,

    CONSTRAINT "WorkStream_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkStreamAlias" (
    "ownerId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "WorkStreamAlias_pkey" PRIMARY KEY ("ownerId","place")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "time" TEXT NOT NULL,
    "fixedOn" TEXT,
    "fixedFrom" TEXT,
    "fixedMinutes" INTEGER,
    "fixedZone" TEXT,
    "whenWords" TEXT,
    "whenPrecision" TEXT,
    "whenFirst" TEXT,
    "whenLast" TEXT,
    "whenSaidOn" TEXT,
    "place" TEXT,
    "state" TEXT NOT NULL,
    "cancelledOn" TEXT,
    "cancelledReason" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "ownerPersonId" TEXT,
    "ownerOrganisationId" TEXT,
    "dueWords" TEXT NOT NULL,
    "duePrecision" TEXT NOT NULL,
    "dueFirst" TEXT,
    "dueLast" TEXT,
    "dueSaidOn" TEXT NOT NULL,
    "workStreamId" TEXT,
    "meetingId" TEXT,
    "postsFilled" INTEGER,
    "postsWanted" INTEGER,
    "state" TEXT NOT NULL,
    "note" TEXT,
    "closedOn" TEXT,
    "closedById" TEXT,
    "outcome" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "ownerPersonId" TEXT,
    "ownerOrganisationId" TEXT,
    "baselineWords" TEXT NOT NULL,
    "baselinePrecision" TEXT NOT NULL,
    "baselineFirst" TEXT,
    "baselineLast" TEXT,
    "baselineSaidOn" TEXT NOT NULL,
    "forecastWords" TEXT NOT NULL,
    "forecastPrecision" TEXT NOT NULL,
    "forecastFirst" TEXT,
    "forecastLast" TEXT,
    "forecastSaidOn" TEXT NOT NULL,
    "actual" TEXT,
    "rag" TEXT,
    "ragReason" TEXT,
    "ragOn" TEXT,
    "ragById" TEXT,
    "workStreamId" TEXT,
    "planId" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Guidance" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "issuerId" TEXT NOT NULL,
    "watcherPersonId" TEXT,
    "watcherOrganisationId" TEXT,
    "edition" TEXT,
    "state" TEXT NOT NULL,
    "expectedWords" TEXT,
    "expectedPrecision" TEXT,
    "expectedFirst" TEXT,
    "expectedLast" TEXT,
    "expectedSaidOn" TEXT,
    "whenWords" TEXT,
    "whenPrecision" TEXT,
    "whenFirst" TEXT,
    "whenLast" TEXT,
    "whenSaidOn" TEXT,
    "circulatedTo" TEXT,
    "workStreamId" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,

    CONSTRAINT "Guidance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuidanceAlias" (
    "ownerId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "GuidanceAlias_pkey" PRIMARY KEY ("ownerId","place")
);

-- CreateTable
CREATE TABLE "Counter" (
    "boardId" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("boardId","series")
);

-- CreateTable
CREATE TABLE "History" (
    "sequence" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "boardId" TEXT,
    "version" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "History_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "slackId" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "keptAt" TEXT NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seen" (
    "key" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "Seen_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Thread" (
    "key" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "keptAt" TEXT NOT NULL,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "id" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "itemKind" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "localAt" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "zoneData" TEXT NOT NULL,
    "dueAt" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "worker" TEXT,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TEXT,
    "notBefore" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "deliveryId" TEXT,
    "intendedAt" TEXT,
    "absences" INTEGER NOT NULL DEFAULT 0,
    "unreadableSince" TEXT,
    "isRepeat" INTEGER NOT NULL DEFAULT 0,
    "sweepAt" TEXT,
    "channelId" TEXT,
    "messageTs" TEXT,
    "toldId" TEXT,
    "detail" TEXT,
    "updatedAt" TEXT NOT NULL,

    CONSTRAINT "Occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Marker" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Marker_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_key_key" ON "Person"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slackId_key" ON "Person"("slackId");

-- CreateIndex
CREATE INDEX "Person_organisationId_idx" ON "Person"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_key_key" ON "Organisation"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Board_key_key" ON "Board"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Board_code_key" ON "Board"("code");

-- CreateIndex
CREATE INDEX "Board_secretaryId_idx" ON "Board"("secretaryId");

-- CreateIndex
CREATE INDEX "Board_chairId_idx" ON "Board"("chairId");

-- CreateIndex
CREATE INDEX "Board_channelId_idx" ON "Board"("channelId");

-- CreateIndex
CREATE INDEX "Board_overseenById_idx" ON "Board"("overseenById");

-- CreateIndex
CREATE INDEX "BoardMember_personId_idx" ON "BoardMember"("personId");

-- CreateIndex
CREATE INDEX "Seat_organisationId_idx" ON "Seat"("organisationId");

-- CreateIndex
CREATE INDEX "Seat_holderId_idx" ON "Seat"("holderId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_key_key" ON "Plan"("key");

-- CreateIndex
CREATE INDEX "Plan_absorbedIntoId_idx" ON "Plan"("absorbedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkStream_key_key" ON "WorkStream"("key");

-- CreateIndex
CREATE INDEX "WorkStream_planId_idx" ON "WorkStream"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_key_key" ON "Meeting"("key");

-- CreateIndex
CREATE INDEX "Meeting_boardId_state_fixedOn_idx" ON "Meeting"("boardId", "state", "fixedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_boardId_number_key" ON "Meeting"("boardId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Action_key_key" ON "Action"("key");

-- CreateIndex
CREATE INDEX "Action_boardId_state_dueLast_idx" ON "Action"("boardId", "state", "dueLast");

-- CreateIndex
CREATE INDEX "Action_ownerPersonId_state_idx" ON "Action"("ownerPersonId", "state");

-- CreateIndex
CREATE INDEX "Action_ownerOrganisationId_state_idx" ON "Action"("ownerOrganisationId", "state");

-- CreateIndex
CREATE INDEX "Action_workStreamId_state_idx" ON "Action"("workStreamId", "state");

-- CreateIndex
CREATE INDEX "Action_meetingId_idx" ON "Action"("meetingId");

-- CreateIndex
CREATE INDEX "Action_closedById_idx" ON "Action"("closedById");

-- CreateIndex
CREATE UNIQUE INDEX "Action_boardId_number_key" ON "Action"("boardId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_key_key" ON "Milestone"("key");

-- CreateIndex
CREATE INDEX "Milestone_boardId_actual_forecastLast_idx" ON "Milestone"("boardId", "actual", "forecastLast");

-- CreateIndex
CREATE INDEX "Milestone_ownerPersonId_idx" ON "Milestone"("ownerPersonId");

-- CreateIndex
CREATE INDEX "Milestone_ownerOrganisationId_idx" ON "Milestone"("ownerOrganisationId");

-- CreateIndex
CREATE INDEX "Milestone_ragById_idx" ON "Milestone"("ragById");

-- CreateIndex
CREATE INDEX "Milestone_workStreamId_idx" ON "Milestone"("workStreamId");

-- CreateIndex
CREATE INDEX "Milestone_planId_idx" ON "Milestone"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_boardId_number_key" ON "Milestone"("boardId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Guidance_key_key" ON "Guidance"("key");

-- CreateIndex
CREATE INDEX "Guidance_boardId_state_expectedLast_idx" ON "Guidance"("boardId", "state", "expectedLast");

-- CreateIndex
CREATE INDEX "Guidance_issuerId_idx" ON "Guidance"("issuerId");

-- CreateIndex
CREATE INDEX "Guidance_watcherPersonId_idx" ON "Guidance"("watcherPersonId");

-- CreateIndex
CREATE INDEX "Guidance_watcherOrganisationId_idx" ON "Guidance"("watcherOrganisationId");

-- CreateIndex
CREATE INDEX "Guidance_workStreamId_idx" ON "Guidance"("workStreamId");

-- CreateIndex
CREATE UNIQUE INDEX "Guidance_boardId_number_key" ON "Guidance"("boardId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "History_hash_key" ON "History"("hash");

-- CreateIndex
CREATE INDEX "History_entityId_sequence_idx" ON "History"("entityId", "sequence");

-- CreateIndex
CREATE INDEX "History_kind_sequence_idx" ON "History"("kind", "sequence");

-- CreateIndex
CREATE INDEX "History_boardId_sequence_idx" ON "History"("boardId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "History_kind_entityId_version_key" ON "History"("kind", "entityId", "version");

-- CreateIndex
CREATE INDEX "Draft_keptAt_idx" ON "Draft"("keptAt");

-- CreateIndex
CREATE INDEX "Seen_at_idx" ON "Seen"("at");

-- CreateIndex
CREATE INDEX "Thread_keptAt_idx" ON "Thread"("keptAt");

-- CreateIndex
CREATE INDEX "Occurrence_state_notBefore_idx" ON "Occurrence"("state", "notBefore");

-- CreateIndex
CREATE INDEX "Occurrence_state_dueAt_idx" ON "Occurrence"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Occurrence_itemKind_itemId_state_idx" ON "Occurrence"("itemKind", "itemId", "state");

-- CreateIndex
CREATE INDEX "Occurrence_destination_state_idx" ON "Occurrence"("destination", "state");

-- CreateIndex
CREATE INDEX "Occurrence_deliveryId_idx" ON "Occurrence"("deliveryId");

-- CreateIndex
CREATE INDEX "Occurrence_sweepAt_idx" ON "Occurrence"("sweepAt");

-- CreateIndex
CREATE UNIQUE INDEX "Occurrence_boardId_itemId_rule_localAt_destination_key" ON "Occurrence"("boardId", "itemId", "rule", "localAt", "destination");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationAlias" ADD CONSTRAINT "OrganisationAlias_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Board" ADD CONSTRAINT "Board_secretaryId_fkey" FOREIGN KEY ("secretaryId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Board" ADD CONSTRAINT "Board_chairId_fkey" FOREIGN KEY ("chairId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Board" ADD CONSTRAINT "Board_overseenById_fkey" FOREIGN KEY ("overseenById") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardAlias" ADD CONSTRAINT "BoardAlias_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardMember" ADD CONSTRAINT "BoardMember_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardMember" ADD CONSTRAINT "BoardMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_absorbedIntoId_fkey" FOREIGN KEY ("absorbedIntoId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAlias" ADD CONSTRAINT "PlanAlias_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkStream" ADD CONSTRAINT "WorkStream_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkStreamAlias" ADD CONSTRAINT "WorkStreamAlias_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "WorkStream"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_ownerPersonId_fkey" FOREIGN KEY ("ownerPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_ownerOrganisationId_fkey" FOREIGN KEY ("ownerOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_workStreamId_fkey" FOREIGN KEY ("workStreamId") REFERENCES "WorkStream"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_ownerPersonId_fkey" FOREIGN KEY ("ownerPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_ownerOrganisationId_fkey" FOREIGN KEY ("ownerOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_ragById_fkey" FOREIGN KEY ("ragById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_workStreamId_fkey" FOREIGN KEY ("workStreamId") REFERENCES "WorkStream"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guidance" ADD CONSTRAINT "Guidance_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guidance" ADD CONSTRAINT "Guidance_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guidance" ADD CONSTRAINT "Guidance_watcherPersonId_fkey" FOREIGN KEY ("watcherPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guidance" ADD CONSTRAINT "Guidance_watcherOrganisationId_fkey" FOREIGN KEY ("watcherOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guidance" ADD CONSTRAINT "Guidance_workStreamId_fkey" FOREIGN KEY ("workStreamId") REFERENCES "WorkStream"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuidanceAlias" ADD CONSTRAINT "GuidanceAlias_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Guidance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Counter" ADD CONSTRAINT "Counter_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The history is append-only.
CREATE FUNCTION "refuse_history_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The history is append-only: % is refused.', TG_OP;
END
$$;

CREATE TRIGGER "History_refuses_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "History"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_history_change"();
