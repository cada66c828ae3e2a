@echo off
rem Starts Plumbline on Windows: from a working copy, which it builds when there is no build yet, or
rem from an unpacked release. Unlike the launcher for sh it looks for Java only in JAVA_HOME and on the
rem PATH, and does not build again by itself: run "mvn package" after a change.
setlocal
set "HOME_DIR=%~dp0"
set "DIST=%HOME_DIR%.."
if exist "%HOME_DIR%pom.xml" set "DIST=%HOME_DIR%target\dist"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo plumbline: needs Java 17 or later; looked at JAVA_HOME and the PATH. 1>&2
  exit /b 2
)

if not exist "%DIST%\lib\plumbline.jar" (
  if not exist "%HOME_DIR%pom.xml" (
    echo plumbline: is not whole: there is no %DIST%\lib\plumbline.jar 1>&2
    exit /b 2
  )
  echo plumbline: building, once... 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -ntp package -Dmaven.test.skip=true -Drelease.skip=true 1>&2
  popd
)
if not exist "%DIST%\lib\plumbline.jar" (
  echo plumbline: the build failed; it needs Maven, https://maven.apache.org 1>&2
  exit /b 2
)

"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewSize=192m -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=off ^
  %PLUMBLINE_JAVA_OPTS% -cp "%DIST%\lib\plumbline.jar" dev.plumbline.cli.Main %*
exit /b %ERRORLEVEL%
