-- CreateTable
CREATE TABLE "Reply" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "deputyId" TEXT,
    "saidOn" TEXT NOT NULL,
    CONSTRAINT "Reply_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Reply_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Reply_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Reply_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "present" TEXT NOT NULL,
    "apologies" TEXT NOT NULL,
    "deputies" TEXT NOT NULL,
    "inAttendance" TEXT NOT NULL,
    CONSTRAINT "Attendance_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "meetingId" TEXT,
    "place" INTEGER NOT NULL,
    "minutes" INTEGER,
    "presenterId" TEXT,
    "matter" TEXT,
    "matterId" TEXT,
    "carriedFromId" TEXT,
    "state" TEXT NOT NULL,
    CONSTRAINT "AgendaItem_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaItem_presenterId_fkey" FOREIGN KEY ("presenterId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaItem_carriedFromId_fkey" FOREIGN KEY ("carriedFromId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "agendaItemId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "workingDays" INTEGER,
    "state" TEXT NOT NULL,
    "settledOn" TEXT,
    "receivedById" TEXT,
    "receivedAs" TEXT,
    "received" TEXT,
    CONSTRAINT "Paper_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Paper_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Paper_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Paper_receivedById_fkey" FOREIGN KEY ("receivedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Minutes" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "amendments" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "settledOn" TEXT,
    "approvedAtId" TEXT,
    "approvedById" TEXT,
    CONSTRAINT "Minutes_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Minutes_approvedAtId_fkey" FOREIGN KEY ("approvedAtId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Minutes_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "meetingId" TEXT,
    "decidedOn" TEXT NOT NULL,
    CONSTRAINT "Decision_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Reply_key_key" ON "Reply"("key");

-- CreateIndex
CREATE INDEX "Reply_boardId_idx" ON "Reply"("boardId");

-- CreateIndex
CREATE INDEX "Reply_personId_idx" ON "Reply"("personId");

-- CreateIndex
CREATE INDEX "Reply_deputyId_idx" ON "Reply"("deputyId");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_meetingId_personId_key" ON "Reply"("meetingId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_key_key" ON "Attendance"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_meetingId_key" ON "Attendance"("meetingId");

-- CreateIndex
CREATE INDEX "Attendance_boardId_idx" ON "Attendance"("boardId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_key_key" ON "AgendaItem"("key");

-- CreateIndex
CREATE INDEX "AgendaItem_boardId_meetingId_idx" ON "AgendaItem"("boardId", "meetingId");

-- CreateIndex
CREATE INDEX "AgendaItem_presenterId_idx" ON "AgendaItem"("presenterId");

-- CreateIndex
CREATE INDEX "AgendaItem_carriedFromId_idx" ON "AgendaItem"("carriedFromId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_boardId_number_key" ON "AgendaItem"("boardId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_matter_matterId_key" ON "AgendaItem"("meetingId", "matter", "matterId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_key_key" ON "Paper"("key");

-- CreateIndex
CREATE INDEX "Paper_boardId_state_idx" ON "Paper"("boardId", "state");

-- CreateIndex
CREATE INDEX "Paper_agendaItemId_idx" ON "Paper"("agendaItemId");

-- CreateIndex
CREATE INDEX "Paper_ownerId_idx" ON "Paper"("ownerId");

-- CreateIndex
CREATE INDEX "Paper_receivedById_idx" ON "Paper"("receivedById");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_boardId_number_key" ON "Paper"("boardId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_key_key" ON "Minutes"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_meetingId_key" ON "Minutes"("meetingId");

-- CreateIndex
CREATE INDEX "Minutes_boardId_idx" ON "Minutes"("boardId");

-- CreateIndex
CREATE INDEX "Minutes_approvedAtId_idx" ON "Minutes"("approvedAtId");

-- CreateIndex
CREATE INDEX "Minutes_approvedById_idx" ON "Minutes"("approvedById");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_key_key" ON "Decision"("key");

-- CreateIndex
CREATE INDEX "Decision_boardId_decidedOn_idx" ON "Decision"("boardId", "decidedOn");

-- CreateIndex
CREATE INDEX "Decision_meetingId_idx" ON "Decision"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_boardId_number_key" ON "Decision"("boardId", "number");
