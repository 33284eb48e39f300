@echo off
rem Starts RecScope from its source tree: finds a JDK 25 and Maven, builds what is stale, runs.
rem   recscope            opens the window, where it was left
rem   recscope demo       the whole job on real data; ends in the window (--no-window: without)
rem   recscope --help     the commands there are
rem   recscope test       all tests
rem   recscope package    what is installed: a folder, an installer
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "BUILT=%HOME_DIR%\app\target\classpath"

call :find_jdk
if not defined JDK (
  echo recscope: this program needs a JDK 25 or newer, and none was found ^(looked at RECSCOPE_JDK, JAVA_HOME, Program Files and .jdks^). Install one, for example Eclipse Temurin 25, and call again. 1>&2
  exit /b 3
)
if /i "%~1"=="test" goto :tests

call :is_stale
if not defined STALE goto :start
where mvn >nul 2>nul
if errorlevel 1 goto :no_maven
echo recscope: building ^(the first time fetches libraries and takes some minutes^) 1>&2
if not exist "%HOME_DIR%\app\target" mkdir "%HOME_DIR%\app\target"
pushd "%HOME_DIR%"
set "JAVA_HOME=%JDK%"
call mvn -B -q -Dspotless.check.skip=true process-classes > "%HOME_DIR%\app\target\build.log" 2>&1
if errorlevel 1 (
  popd
  type "%HOME_DIR%\app\target\build.log" 1>&2
  echo recscope: the build failed; the log is app\target\build.log 1>&2
  exit /b 3
)
popd
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:BUILT).LastWriteTime = Get-Date"

:start
if /i "%~1"=="package" goto :package
set "ARGS_FILE=%HOME_DIR%\app\target\java-arguments"
rem the class path is too long for a command line
powershell -NoProfile -Command "$q=[char]34; $cp = (Join-Path $env:HOME_DIR 'app\target\classes') + ';' + (Get-Content -Raw -LiteralPath $env:BUILT).Trim(); Set-Content -NoNewline -LiteralPath $env:ARGS_FILE -Value ('-cp ' + $q + $cp.Replace('\','\\') + $q)"
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED -XX:+UseParallelGC %RECSCOPE_JAVA_OPTIONS% @"%ARGS_FILE%" io.recscope.app.Main %*
exit /b %ERRORLEVEL%

:package
where mvn >nul 2>nul
if errorlevel 1 goto :no_maven
set "PACKAGE_ARGS="
:package_args
shift
if "%~1"=="" goto :package_run
set PACKAGE_ARGS=!PACKAGE_ARGS! "%~1"
goto :package_args
:package_run
"%JDK%\bin\java.exe" -cp "%HOME_DIR%\packaging\target\classes;%HOME_DIR%\engine\target\classes" io.recscope.packaging.Main --home "%HOME_DIR%" !PACKAGE_ARGS!
exit /b %ERRORLEVEL%

:tests
where mvn >nul 2>nul
if errorlevel 1 goto :no_maven
pushd "%HOME_DIR%"
set "JAVA_HOME=%JDK%"
call mvn -B --fail-at-end test
set "STATUS=%ERRORLEVEL%"
popd
exit /b %STATUS%

:no_maven
echo recscope: this program is built by Apache Maven 3.8 or newer, and there is no 'mvn' on the PATH. Install it and call again. 1>&2
exit /b 3

:find_jdk
set "JDK="
if defined RECSCOPE_JDK call :try_jdk "%RECSCOPE_JDK%"
if not defined JDK if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if not defined JDK for /d %%D in ("%%~P\*") do if not defined JDK call :try_jdk "%%~D"
)
exit /b 0

:try_jdk
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
  set "MAJOR=%%~V"
  set "MAJOR=!MAJOR:"=!"
  if !MAJOR! GEQ 25 set "JDK=%~1"
)
exit /b 0

:is_stale
set "STALE="
if not exist "%BUILT%" set "STALE=1" & exit /b 0
for /f %%N in ('powershell -NoProfile -Command "$b=(Get-Item -LiteralPath $env:BUILT).LastWriteTime; $s=@(Get-Item \"$env:HOME_DIR\pom.xml\",\"$env:HOME_DIR\*\pom.xml\") + @(Get-ChildItem \"$env:HOME_DIR\*\src\main\" -Recurse -File) ^| Where-Object LastWriteTime -gt $b; @($s).Count"') do if not "%%N"=="0" set "STALE=1"
exit /b 0
