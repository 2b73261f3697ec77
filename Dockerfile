# Tour de table in a container: built from the sources in one stage, run by an ordinary account in the other.
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY server/package.json server/
COPY client/package.json client/
COPY shared/package.json shared/
COPY tests/package.json tests/
# better-sqlite3 is fetched ready-made, or compiled with the compiler of this image.
RUN npx --yes "$(node -p "require('./package.json').packageManager")" install --frozen-lockfile
COPY . .
RUN node scripts/build.mjs \
 && npx --yes "$(node -p "require('./package.json').packageManager")" --filter @tdt/server deploy --legacy --prod /out \
 && cp -rT server/dist /out/dist

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app/server
# The layout of the repository: the server looks for the page beside itself.
COPY --from=build --chown=root:root /out /app/server
COPY --from=build --chown=root:root /app/client/dist /app/client/dist
RUN mkdir /data && chown node:node /data && chmod 700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Stops on SIGTERM within five seconds; whatever was acknowledged is on disk before that.
CMD ["node", "dist/main.js"]
